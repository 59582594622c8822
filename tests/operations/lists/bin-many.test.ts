import { env } from "cloudflare:workers";
import { and, eq, inArray } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { invoice } from "~/db/schema/billing";
import { binnedClient, client, timelineEntry } from "~/db/schema/clients";
import { audit } from "~/db/schema/house";
import { actionForm } from "~/domain/actions/forms";
import type { Day } from "~/domain/calendar/day";
import { binTogetherForm, undoBinForm, undoRestoreForm } from "~/domain/lists/binning";
import { chosenRows, MOST_TOGETHER } from "~/domain/lists/together";
import { cents } from "~/domain/money/money";
import { addAction } from "~/operations/actions/add-action";
import { binTogether } from "~/operations/lists/bin-together";
import { getRunningTogether } from "~/operations/lists/get-running-together";
import { restoreTogether } from "~/operations/lists/restore-together";
import { undoBinTogether } from "~/operations/lists/undo-bin-together";
import { undoRestoreTogether } from "~/operations/lists/undo-restore-together";
import { lot, newLot, numbersOf } from "../../world/lot";
import { as, NOW, newWorld } from "../../world/world";

const { db } = as("bureau");
const IN_BIN = "f=statut:in:st-bin&f=nom:begins:Lot";

beforeAll(newWorld);
beforeEach(() => newLot(1000));

const bin = (rows: number[], over: Record<string, unknown> = {}) =>
  binTogether(as("bureau"), binTogetherForm.parse({ rows: rows.join(","), reason: "silent", ...over }));
const restore = (rows: number[]) => restoreTogether(as("bureau"), chosenRows.parse({ rows: rows.join(",") }));
const running = (rows: number[], role: "bureau" | "planification" = "bureau") =>
  getRunningTogether(as(role), chosenRows.parse({ rows: rows.join(",") }));
const asText = (had: readonly unknown[]) => ({ had: JSON.stringify(had) });
const statuses = async () => (await lot()).map((one) => one.statusId);
const halves = (all: number[]) => [all.slice(0, MOST_TOGETHER), all.slice(MOST_TOGETHER)];

const unpaid = (clientId: string) =>
  env.DB.batch(
    prepared(
      env.DB,
      bulkInsert(invoice, [
        {
          id: `i-${clientId}`,
          kind: "invoice",
          number: `FA-${clientId}`,
          clientId,
          sellerId: "u-commercial",
          title: "Entretien",
          options: [],
          suppliedOn: "2026-11-01" as Day,
          issuedOn: "2026-11-01" as Day,
          dueOn: "2026-12-01" as Day,
          netCents: cents(10_000),
          vatCents: cents(2000),
          grossCents: cents(12_000),
          issuedAt: null,
          createdAt: NOW,
          createdBy: "user:u-bureau",
          version: 1,
        },
      ]),
    ).concat(env.DB.prepare("update invoice set issued_at = ? where id = ?").bind(NOW, `i-${clientId}`)),
  );

test("LI13 a thousand go to the bin with their reason, and come back each to its status", async () => {
  const before = await statuses();
  const all = await numbersOf("clients");
  const answers = [];
  for (const part of halves(all)) answers.push(await bin(part, { note: "Sans réponse depuis deux ans" }));
  expect(answers.map((one) => one.count)).toEqual([500, 500]);
  expect(new Set(await statuses())).toEqual(new Set(["st-bin"]));
  expect(await db.select().from(binnedClient).where(eq(binnedClient.clientId, "lot-4"))).toMatchObject([
    { reason: "silent", note: "Sans réponse depuis deux ans", by: "Nadia Benali", fromStatusId: "st-client" },
  ]);
  const [told] = await db.select().from(timelineEntry).where(eq(timelineEntry.clientId, "lot-4"));
  expect(told).toMatchObject({
    title: "Statut : Client → Corbeille",
    body: "Ne donne plus suite : Sans réponse depuis deux ans",
  });
  for (const { had } of answers) await undoBinTogether(as("bureau"), undoBinForm.parse(asText(had)));
  expect(await statuses()).toEqual(before);
  expect(await db.select().from(binnedClient)).toEqual([]);
  const rows = await as("direction")
    .db.select()
    .from(audit)
    .where(and(eq(audit.subjectId, "lot-4"), inArray(audit.action, ["binned", "moved"])));
  expect(rows.map((row) => row.action)).toEqual(expect.arrayContaining(["binned", "moved"]));
});

test("LI13 what somebody changed since stays in the bin; those who were there already too", async () => {
  const rows = (await numbersOf("clients")).slice(0, 6);
  await bin(rows.slice(0, 1));
  const { count, had } = await bin(rows);
  expect(count).toBe(5);
  await db.update(client).set({ version: 9, observations: "À rappeler" }).where(eq(client.id, "lot-3"));
  expect(await undoBinTogether(as("bureau"), undoBinForm.parse(asText(had)))).toEqual({ count: 4 });
  expect((await statuses()).slice(0, 6)).toEqual([
    "st-bin",
    "st-prospect",
    "st-prospect",
    "st-bin",
    "st-client",
    "st-prospect",
  ]);
});

test("CL9 what still runs is summed up first, and money must have been read", async () => {
  await newLot(400);
  await unpaid("c-cypres");
  await addAction(
    as("bureau"),
    "lot-3",
    actionForm.parse({ typeId: "at-appel", dueOn: "2026-11-30", assigneeId: "u-bureau" }),
  );
  const part = await numbersOf("clients", "");
  expect(await running(part)).toMatchObject({
    count: 402,
    busy: 2,
    running: { unpaidInvoices: 1, unpaidCents: 12_000, openActions: 1, openQuotes: 0, runningOrders: 0 },
    named: [{ id: "c-cypres" }, { id: "lot-3" }],
  });
  expect((await running(part, "planification")).running.unpaidCents).toBeNull();
  await expect(bin(part)).rejects.toMatchObject({ kind: "refused", problems: [{ code: "bin-unpaid" }] });
  expect(await statuses()).not.toContain("st-bin");
  expect(await bin(part, { read: "on" })).toMatchObject({ count: 402 });
});

test("LI13 many come out of the bin as well, and go back for the reason each had", async () => {
  const all = (await numbersOf("clients")).slice(0, 300);
  await bin(all.slice(0, 200), { reason: "moved", note: "Parti" });
  await bin(all.slice(200), { reason: "" });
  const there = await numbersOf("clients", IN_BIN);
  expect(there).toHaveLength(300);
  const { count, had } = await restore(there);
  expect(count).toBe(300);
  expect(await numbersOf("clients", IN_BIN)).toEqual([]);
  await db.update(client).set({ version: 9 }).where(eq(client.id, "lot-0"));
  expect(await undoRestoreTogether(as("bureau"), undoRestoreForm.parse(asText(had)))).toEqual({ count: 299 });
  const again = await db
    .select()
    .from(binnedClient)
    .where(inArray(binnedClient.clientId, ["lot-0", "lot-1", "lot-299"]));
  expect(
    again
      .map(({ clientId, reason, note }) => [clientId, reason, note])
      .toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
  ).toEqual([
    ["lot-1", "moved", "Parti"],
    ["lot-299", "", ""],
  ]);
});

test("all of a part or none: one that changes meanwhile stops it", async () => {
  const rows = (await numbersOf("clients")).slice(0, 20);
  const ctx = as("bureau");
  const commit = ctx.commit.bind(ctx);
  ctx.commit = async (what) => {
    await db.update(client).set({ version: 9 }).where(eq(client.id, "lot-7"));
    return commit(what);
  };
  await expect(binTogether(ctx, binTogetherForm.parse({ rows: rows.join(",") }))).rejects.toMatchObject({
    kind: "conflict",
  });
  expect(await statuses()).not.toContain("st-bin");
});

test("who may not write clients neither bins nor brings back, nor reads what runs", async () => {
  const rows = String((await numbersOf("clients"))[0]);
  const ctx = as("technicien");
  const forbidden = { kind: "forbidden" };
  await expect(binTogether(ctx, binTogetherForm.parse({ rows }))).rejects.toMatchObject(forbidden);
  await expect(restoreTogether(ctx, chosenRows.parse({ rows }))).rejects.toMatchObject(forbidden);
  await expect(getRunningTogether(ctx, chosenRows.parse({ rows }))).rejects.toMatchObject(forbidden);
  await expect(undoBinTogether(ctx, { had: [] })).rejects.toMatchObject(forbidden);
  await expect(undoRestoreTogether(ctx, { had: [] })).rejects.toMatchObject(forbidden);
});

test("those merged or erased are not there, and numbers that are other rows by now are a conflict", async () => {
  const rows = (await numbersOf("clients")).slice(0, 3);
  await db.update(client).set({ erasedAt: 1 }).where(eq(client.id, "lot-1"));
  expect(await bin(rows)).toMatchObject({ count: 2 });
  await expect(bin(rows, { seen: `${rows[0]}:somebody-else` })).rejects.toMatchObject({ kind: "conflict" });
});
