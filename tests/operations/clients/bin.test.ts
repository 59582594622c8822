import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { binnedClient, client } from "~/db/schema/clients";
import { binForm, clientEditForm } from "~/domain/clients/forms";
import { binClients } from "~/operations/clients/bin-clients";
import { changeStatus } from "~/operations/clients/change-status";
import { getClientSheet } from "~/operations/clients/get-client-sheet";
import { listBinnedClients } from "~/operations/clients/list-binned-clients";
import { restoreClients } from "~/operations/clients/restore-clients";
import { updateClient } from "~/operations/clients/update-client";
import { search } from "~/operations/search/search";
import { as, NOW, newWorld } from "../../world/world";

beforeAll(newWorld);

const CLIENT = "c-turpin";
async function row() {
  const [found] = await as("bureau").db.select().from(client).where(eq(client.id, CLIENT));
  if (!found) throw new Error("no client");
  return found;
}
const binned = async (text?: string) => (await listBinnedClients(as("bureau"), { text })).rows;
const moved = async (statusId: string) =>
  changeStatus(as("bureau"), CLIENT, { statusId, version: (await row()).version });

test("CL7 in the bin it is known since when, by whom, and what it was", async () => {
  const was = await row();
  await moved("st-bin");
  expect(await binned()).toMatchObject([{ id: CLIENT, at: NOW, by: "Nadia Benali" }]);
  const [kept] = await as("bureau").db.select().from(binnedClient);
  expect(kept?.fromStatusId).toBe(was.statusId);
  expect(JSON.stringify(await search(as("bureau"), "turpin"))).not.toContain(CLIENT);
});

test("the bin is searched by a piece of a name or of a town", async () => {
  expect(await binned("TURP")).toHaveLength(1);
  expect(await binned("nobody")).toEqual([]);
});

test("CL7 put back, it takes up its status, is found again, and twice is once; the undo bins it anew", async () => {
  const before = await row();
  expect(await restoreClients(as("bureau"), [CLIENT])).toMatchObject([{ id: CLIENT, label: "Prospect" }]);
  expect((await row()).version).toBe(before.version + 1);
  expect(await restoreClients(as("bureau"), [CLIENT])).toEqual([]);
  expect(await binned()).toEqual([]);
  expect(JSON.stringify(await search(as("bureau"), "turpin"))).toContain(CLIENT);
  await binClients(as("bureau"), binForm.parse({ ids: CLIENT }));
  expect(await binned()).toHaveLength(1);
});

test("a status that is archived meanwhile gives way to the first that sells; a person without the right is refused", async () => {
  await as("bureau").db.update(binnedClient).set({ fromStatusId: null });
  await expect(restoreClients(as("technicien"), [CLIENT])).rejects.toMatchObject({ kind: "forbidden" });
  expect(await restoreClients(as("bureau"), [CLIENT])).toMatchObject([{ label: "Prospect" }]);
});

test("put in the bin and out of it by its sheet, it is the same", async () => {
  const { client: sheet } = await getClientSheet(as("bureau"), CLIENT);
  const form = (statusId: string, version: number) =>
    clientEditForm.parse({ ...sheet, originId: "", followedBy: "", statusId, version: String(version) });
  await updateClient(as("bureau"), CLIENT, form("st-bin", sheet.version));
  expect(await binned()).toHaveLength(1);
  await updateClient(as("bureau"), CLIENT, form("st-prospect", sheet.version + 1));
  expect(await binned()).toEqual([]);
});
