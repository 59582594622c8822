import { eq, like } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { user } from "~/db/schema/access";
import { article } from "~/db/schema/articles";
import { client, timelineEntry } from "~/db/schema/clients";
import { quote } from "~/db/schema/quotes";
import { clientForm } from "~/domain/clients/new-client";
import { changePassword } from "~/operations/access/change-password";
import { confirmTwoFactor } from "~/operations/access/confirm-two-factor";
import { logIn } from "~/operations/access/log-in";
import { startTwoFactor } from "~/operations/access/start-two-factor";
import { addNote } from "~/operations/clients/add-note";
import { createClient } from "~/operations/clients/create-client";
import { addFolders } from "~/operations/files/add-folders";
import { binFiles } from "~/operations/files/bin-files";
import { listFiles } from "~/operations/files/list-files";
import { moveFiles } from "~/operations/files/move-files";
import { renameFile } from "~/operations/files/rename-file";
import { restoreFiles } from "~/operations/files/restore-files";
import { storedFile } from "~/operations/files/writes";
import { applyImport } from "~/operations/imports/apply-import";
import { undoImport } from "~/operations/imports/undo-import";
import { binQuote } from "~/operations/quotes/bin-quote";
import { restoreQuote } from "~/operations/quotes/restore-quote";
import { reviseQuote } from "~/operations/quotes/revise-quote";
import { meanwhile } from "../../world/meanwhile";
import { as, NOW, newWorld } from "../../world/world";
import { codeOf, givePassword, mailOfRole, PASSWORD, visitor } from "../access/doors";
import { dryRun } from "../imports/files";
import { newQuote } from "../quotes/sample";

beforeAll(newWorld);

const office = () => as("bureau");
const conflict = { kind: "conflict" };
const { db } = as("direction");

async function stored(ownerKind: "client" | "article", ownerId: string): Promise<string> {
  const made = await storedFile(office(), {
    ownerKind,
    ownerId,
    name: "plan.pdf",
    contentType: "application/pdf",
    bytes: new TextEncoder().encode("%PDF-1.7"),
  });
  await office().commit({
    writes: [made.statement],
    change: { kind: "file", id: made.id, action: "stored" },
  });
  return made.id;
}

describe("imports", () => {
  const fileOf = (name: string) =>
    `Nom;Prénom;Adresse;Code postal;Ville\n${name};Zoé;8 rue Haute;01000;Bourg`;
  const named = (name: string) =>
    db
      .select()
      .from(client)
      .where(like(client.displayName, `${name}%`));

  test("a client typed in while the file was applied is not made twice", async () => {
    const run = await dryRun(office(), "clients", fileOf("Vidal"));
    const typed = clientForm.parse({
      kind: "person",
      lastName: "Vidal",
      firstName: "Zoé",
      statusId: "st-client",
    });
    const late = meanwhile(office(), () => createClient(as("commercial"), typed));
    await expect(applyImport(late, run.id, run.fingerprint)).rejects.toMatchObject(conflict);
    expect(await named("Vidal")).toHaveLength(1);
  });

  test("a note written while the run was undone is not lost with its client", async () => {
    const run = await dryRun(office(), "clients", fileOf("Roux"));
    await applyImport(office(), run.id, run.fingerprint);
    const [{ id } = { id: "" }] = await named("Roux");
    const late = meanwhile(office(), () =>
      addNote(as("commercial"), id, { kind: "note", body: "Veut un poêle", ouvrageId: null }),
    );
    await expect(undoImport(late, run.id)).rejects.toMatchObject(conflict);
    expect(await db.$count(timelineEntry, eq(timelineEntry.body, "Veut un poêle"))).toBe(1);
    expect((await undoImport(office(), run.id)).leftAlone).toMatchObject([{ why: "used" }]);
  });

  test("an article with a sheet kept since stays when its run is undone, the sheet given meanwhile included", async () => {
    const run = await dryRun(office(), "articles", "Référence;Désignation\nA-1;Un\nA-2;Deux");
    await applyImport(office(), run.id, run.fingerprint);
    const idOf = async (reference: string) =>
      (await db.select().from(article).where(eq(article.reference, reference)))[0]?.id ?? "";
    await stored("article", await idOf("A-1"));
    const second = await idOf("A-2");
    await expect(
      undoImport(
        meanwhile(office(), () => stored("article", second)),
        run.id,
      ),
    ).rejects.toMatchObject(conflict);
    expect((await undoImport(office(), run.id)).leftAlone).toHaveLength(2);
    expect(await idOf("A-2")).toBe(second);
  });
});

test("a file binned while it was renamed keeps its new name, and is binned", async () => {
  const id = await stored("client", "c-turpin");
  const late = meanwhile(office(), () =>
    renameFile(as("direction"), id, { name: "Plan de pose", version: 1 }),
  );
  await binFiles(late, { files: [id], folders: [] });
  const held = async (place: string) =>
    (await listFiles(office(), { kind: "client", id: "c-turpin" }, { place })).rows.find(
      (row) => row.id === id,
    );
  expect(await held("corbeille")).toMatchObject({ name: "Plan de pose.pdf" });
  await restoreFiles(office(), { files: [id], folders: [] });
  expect(await held("tous")).toMatchObject({ name: "Plan de pose.pdf", binnedAt: null });
});

describe("folders that two people change", () => {
  const owner = { ownerKind: "client", ownerId: "c-cypres" } as const;
  const made = async (...names: string[]) =>
    (await addFolders(office(), { ...owner, parentId: null, paths: names.map((name) => [name]) })).ids;
  const folders = async () => (await listFiles(office(), { kind: "client", id: "c-cypres" })).folders;

  test("each moved into the other make no ring: the second is told", async () => {
    const [a = "", b = ""] = await made("A", "B");
    const late = meanwhile(office(), () =>
      moveFiles(as("direction"), { files: [], folders: [{ id: b, version: 1 }], into: a }),
    );
    await expect(
      moveFiles(late, { files: [], folders: [{ id: a, version: 1 }], into: b }),
    ).rejects.toMatchObject(conflict);
    expect((await folders()).map((one) => [one.name, one.parentId])).toEqual([
      ["A", null],
      ["B", a],
    ]);
  });

  test("a name given by somebody else meanwhile is not given twice", async () => {
    const late = meanwhile(office(), () => made("Photos"));
    await expect(addFolders(late, { ...owner, parentId: null, paths: [["Photos"]] })).rejects.toMatchObject(
      conflict,
    );
    expect((await folders()).filter((one) => one.name === "Photos")).toHaveLength(1);
  });

  test("a file does not go into a folder that was binned meanwhile", async () => {
    const [gone = ""] = await made("Provisoire");
    const id = await stored("client", "c-cypres");
    const late = meanwhile(office(), () => binFiles(as("direction"), { files: [], folders: [gone] }));
    await expect(
      moveFiles(late, { files: [{ id, version: 1 }], folders: [], into: gone }),
    ).rejects.toMatchObject(conflict);
  });
});

test("two versions of a quote are never both the offer", async () => {
  const hugo = as("commercial");
  const first = await newQuote(hugo, "c-turpin");
  await db.update(quote).set({ sentAt: NOW }).where(eq(quote.id, first));
  const { quoteId: second } = await reviseQuote(hugo, first);
  await binQuote(hugo, second);
  await expect(
    restoreQuote(
      meanwhile(hugo, () => reviseQuote(as("direction"), first)),
      second,
    ),
  ).rejects.toMatchObject(conflict);
});

describe("one's own account", () => {
  const typed = { email: mailOfRole("bureau"), password: PASSWORD };
  const row = async () => (await db.select().from(user).where(eq(user.id, "u-bureau")))[0];
  beforeEach(() => givePassword("bureau"));

  test("a log-in that was under way does not survive the new password", async () => {
    const changed = () => changePassword(office(), { current: PASSWORD, password: "onze volets verts" });
    await expect(logIn(meanwhile(visitor("192.0.2.1"), changed), typed)).rejects.toMatchObject(conflict);
    await expect(logIn(visitor("192.0.2.1"), typed)).rejects.toMatchObject({ kind: "refused" });
  });

  test("a second factor drawn in another window is not the one that gets confirmed, nor undoes one that is on", async () => {
    await startTwoFactor(office(), { current: PASSWORD });
    const code = await codeOf("u-bureau", NOW);
    const again = () => startTwoFactor(office(), { current: PASSWORD });
    await expect(confirmTwoFactor(meanwhile(office(), again), { code })).rejects.toMatchObject(conflict);
    expect((await row())?.totpConfirmedAt).toBeNull();
    const on = async () => confirmTwoFactor(office(), { code: await codeOf("u-bureau", NOW) });
    await expect(startTwoFactor(meanwhile(office(), on), { current: PASSWORD })).rejects.toMatchObject(
      conflict,
    );
    expect((await row())?.totpConfirmedAt).toBe(NOW);
  });
});
