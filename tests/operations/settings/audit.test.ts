import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { audit } from "~/db/schema/house";
import type { Day } from "~/domain/calendar/day";
import { newId } from "~/operations/context.server";
import { exportAudit } from "~/operations/settings/export-audit";
import { listAudit } from "~/operations/settings/list-audit";
import { as, NOW, newWorld } from "../../world/world";

const DAY = 24 * 3600_000;
const row = (at: number, own: Partial<typeof audit.$inferInsert> = {}) => ({
  id: newId(at),
  at,
  viewer: "user:u-bureau",
  viewerName: "Nadia Benali",
  action: "updated",
  subjectKind: "client",
  subjectId: "c-turpin",
  before: null,
  after: null,
  sending: null,
  ...own,
});
const kept = (rows: ReturnType<typeof row>[]) => env.DB.batch(prepared(env.DB, bulkInsert(audit, rows)));
const text = async (stream: ReadableStream) => new Response(stream).text();

beforeAll(async () => {
  await newWorld();
  await kept([
    row(NOW - 3 * DAY, { after: { lastName: "=HYPERLINK(1)" } }),
    row(NOW - 2 * DAY, { subjectId: "c-cypres", before: { city: "Lyon" }, after: { city: "Bron" } }),
    row(NOW - DAY, {
      viewer: "user:u-commercial",
      viewerName: "Hugo Mercier",
      subjectKind: "quote",
      subjectId: "q1",
    }),
    row(NOW - 5000, { subjectKind: "log-in", action: "logged-in", subjectId: "u-bureau" }),
    row(NOW - 4000, {
      subjectKind: "quote",
      subjectId: "q2",
      action: "written",
      before: { lines: 1 },
      after: { lines: 2 },
    }),
    row(NOW - 3000, {
      subjectKind: "quote",
      subjectId: "q2",
      action: "written",
      before: { lines: 2 },
      after: { lines: 5 },
    }),
  ]);
});

const seen = async (search: Parameters<typeof listAudit>[1]) =>
  (await listAudit(as("direction"), search)).rows.map((one) => one.subjectId);

test("log-ins are left out unless they are asked for; saves in a row are one line", async () => {
  expect(await seen({})).toEqual(["q2", "q1", "c-cypres", "c-turpin"]);
  expect(await seen({ logIns: true })).toContain("u-bureau");
  expect(await seen({ kind: "log-in" })).toEqual(["u-bureau"]);
  const [line] = (await listAudit(as("direction"), {})).rows;
  expect(line).toMatchObject({ count: 2, before: { lines: 1 }, after: { lines: 5 } });
});

test("by person, by record, by day in Paris and by words", async () => {
  expect(await seen({ by: "user:u-commercial" })).toEqual(["q1"]);
  expect(await seen({ kind: "client", record: "c-cypres" })).toEqual(["c-cypres"]);
  const day = (ago: number) => new Date(NOW - ago * DAY).toISOString().slice(0, 10) as Day;
  expect(await seen({ from: day(2), to: day(1) })).toEqual(["q1", "c-cypres"]);
  expect(await seen({ text: "bron" })).toEqual(["c-cypres"]);
  expect(await seen({ text: "nowhere at all" })).toEqual([]);
});

test("words far back are found page after page, and nothing is told twice", async () => {
  const from = NOW - 400 * DAY;
  for (let i = 0; i < 46; i++)
    await kept(
      Array.from({ length: 1000 }, (_, j) =>
        row(from + (i * 1000 + j) * 1000, {
          subjectId: `old-${i}-${j}`,
          after: { note: j === 0 ? "aiguille" : "foin" },
        }),
      ),
    );
  const found: string[] = [];
  let after: string | undefined;
  let pages = 0;
  do {
    const page = await listAudit(as("direction"), { text: "aiguille", after });
    found.push(...page.rows.map((one) => one.subjectId));
    after = page.next ?? undefined;
    pages++;
  } while (after !== undefined && pages < 20);
  expect(found).toEqual(Array.from({ length: 46 }, (_, i) => `old-${45 - i}-0`));
});

test("the export holds what the filters show, in words, and no formula", async () => {
  const csv = await text(
    await exportAudit(as("direction"), {
      kind: "client",
      to: new Date(NOW).toISOString().slice(0, 10) as Day,
      from: new Date(NOW - 4 * DAY).toISOString().slice(0, 10) as Day,
    }),
  );
  const lines = csv.trim().split("\r\n");
  expect(lines).toHaveLength(3);
  expect(csv).toContain("ville : Bron");
  expect(csv).not.toMatch(/(^|;)"?=/m);
  const all = await text(await exportAudit(as("direction"), { text: "aiguille" }));
  expect(all.trim().split("\r\n")).toHaveLength(47);
});

test("only those who may read the journal do", async () => {
  await expect(exportAudit(as("commercial"), {})).rejects.toMatchObject({ kind: "forbidden" });
});
