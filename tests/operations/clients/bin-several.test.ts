import { env } from "cloudflare:workers";
import { inArray } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { invoice } from "~/db/schema/billing";
import { binnedClient, client } from "~/db/schema/clients";
import { audit } from "~/db/schema/house";
import { actionForm } from "~/domain/actions/forms";
import type { Day } from "~/domain/calendar/day";
import { runningWords } from "~/domain/clients/bin";
import { binForm, clientEditForm } from "~/domain/clients/forms";
import { cents } from "~/domain/money/money";
import { addAction } from "~/operations/actions/add-action";
import { binClients } from "~/operations/clients/bin-clients";
import { changeStatus } from "~/operations/clients/change-status";
import { getBinning } from "~/operations/clients/get-binning";
import { getClientSheet } from "~/operations/clients/get-client-sheet";
import { listBinnedClients } from "~/operations/clients/list-binned-clients";
import { restoreClients } from "~/operations/clients/restore-clients";
import { updateClient } from "~/operations/clients/update-client";
import { listFiles } from "~/operations/files/list-files";
import { as, NOW, newWorld } from "../../world/world";

const TURPIN = "c-turpin";
const CYPRES = "c-cypres";
const BOTH = [TURPIN, CYPRES];

/** An invoice of 120 € that nobody paid. */
beforeAll(async () => {
  await newWorld();
  await env.DB.batch(
    prepared(
      env.DB,
      bulkInsert(invoice, [
        {
          id: "i-1",
          kind: "invoice",
          number: "FA-1",
          clientId: CYPRES,
          sellerId: "u-commercial",
          title: "Entretien",
          options: [],
          suppliedOn: "2026-11-01" as Day,
          issuedOn: "2026-11-01" as Day,
          dueOn: "2026-12-01" as Day,
          netCents: cents(10_000),
          vatCents: cents(2000),
          grossCents: cents(12_000),
          issuedAt: NOW,
          createdAt: NOW,
          createdBy: "user:u-bureau",
          version: 1,
        },
      ]),
    ),
  );
  await addAction(
    as("bureau"),
    TURPIN,
    actionForm.parse({ typeId: "at-appel", dueOn: "2026-11-30", assigneeId: "u-bureau" }),
  );
});

const form = (over: Record<string, unknown> = {}) => binForm.parse({ ids: BOTH, ...over });
const statuses = async () =>
  (await as("bureau").db.select().from(client).where(inArray(client.id, BOTH))).map((row) => row.statusId);

test("CL9 what still runs is told before: money, orders, offers, things to do; amounts only to who may see them", async () => {
  const [turpin, cypres] = await getBinning(as("bureau"), BOTH);
  expect(turpin?.running && runningWords(turpin.running)).toEqual(["1 action à faire"]);
  expect(cypres?.running).toMatchObject({ unpaidInvoices: 1, unpaidCents: 12_000 });
  const [, blind] = await getBinning(as("planification"), BOTH);
  expect(blind?.running).toMatchObject({ unpaidInvoices: 1, unpaidCents: null });
});

test("CL9 while one of them owes and nobody read it, none goes, whatever the door", async () => {
  const unread = { kind: "refused", problems: [{ code: "bin-unpaid" }] };
  await expect(binClients(as("bureau"), form())).rejects.toMatchObject(unread);
  await expect(changeStatus(as("bureau"), CYPRES, { statusId: "st-bin", version: 1 })).rejects.toMatchObject(
    unread,
  );
  const { client: sheet } = await getClientSheet(as("bureau"), CYPRES);
  const edited = clientEditForm.parse({ ...sheet, originId: "", followedBy: "", statusId: "st-bin" });
  await expect(updateClient(as("bureau"), CYPRES, edited)).rejects.toMatchObject(unread);
  expect(await statuses()).toEqual(expect.arrayContaining(["st-prospect", "st-client"]));
});

test("CL9 read, they go together with their reason, each in the journal; twice is once", async () => {
  const asked = form({ read: "on", reason: "moved", note: "Parti à Nantes" });
  expect(await binClients(as("bureau"), asked)).toEqual({ ids: BOTH });
  expect(await binClients(as("bureau"), asked)).toEqual({ ids: [] });
  expect(await statuses()).toEqual(["st-bin", "st-bin"]);
  const rows = (await listBinnedClients(as("bureau"))).rows;
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ reason: "moved", note: "Parti à Nantes", by: "Nadia Benali" });
  const told = await as("direction").db.select().from(audit).where(inArray(audit.subjectId, BOTH));
  expect(told.filter((row) => row.action === "binned").map((row) => row.subjectId)).toEqual(
    expect.arrayContaining(BOTH),
  );
});

test("DOC-22 the documents of a client in the bin are still listed", async () => {
  await expect(
    listFiles(as("bureau"), { kind: "client", id: TURPIN }, { place: "tous" }),
  ).resolves.toBeDefined();
});

test("CL9 they come back together, each to its own status, with the reason for the undo", async () => {
  const back = await restoreClients(as("bureau"), BOTH);
  expect(back).toMatchObject([
    { id: TURPIN, label: "Prospect", reason: "moved", note: "Parti à Nantes" },
    { id: CYPRES, label: "Client" },
  ]);
  expect(await as("bureau").db.select().from(binnedClient)).toEqual([]);
});

test("one that does not exist stops the others; more than 200 are refused at the form", async () => {
  await expect(binClients(as("bureau"), form({ ids: [TURPIN, "nobody"], read: "on" }))).rejects.toMatchObject(
    { kind: "not-found" },
  );
  expect(await statuses()).toContain("st-prospect");
  expect(binForm.safeParse({ ids: Array.from({ length: 201 }, (_, i) => `c${i}`) }).success).toBe(false);
  expect(binForm.safeParse({ ids: "" }).success).toBe(false);
});
