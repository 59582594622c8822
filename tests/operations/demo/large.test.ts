import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { largeClients } from "~/db/demo/large/dataset";
import { loadLarge } from "~/db/demo/large/load";
import type { Day } from "~/domain/calendar/day";
import { totals } from "~/domain/documents/totals";
import { verifyChain } from "~/operations/billing/verify-chain";
import { getClientFile } from "~/operations/clients/get-client-file";
import { listClients } from "~/operations/clients/list-clients";
import { checkLedger } from "~/operations/ledger/check-ledger";
import { openList } from "~/operations/lists/open-list";
import { loadQuote } from "~/operations/quotes/load";
import { search } from "~/operations/search/search";
import { as, asSystem } from "../../world/world";

const SIZE = { clients: 400, articles: 50, documents: 40 };
const one = async (sql: string) => Number((await env.DB.prepare(sql).first<{ n: number }>())?.n);

const TODAY = "2026-11-23" as Day;

beforeAll(() => loadLarge(env.DB, SIZE, undefined, TODAY));

test("the large company has all it was asked for", async () => {
  for (const [table, count] of [
    ["client", 400],
    ["address", 400],
    ["article", 50],
    ["quote", 43],
    ["quote_line", 40 * 10 + 50 + 300 + 50],
    ["invoice", 40],
    ["invoice_line", 400],
    ["issued_document", 40],
    ["ouvrage", 160],
    ["search_doc", 400 + 50 + 43 + 40 + 160],
  ] as const)
    expect([table, await one(`select count(*) as n from ${table}`)]).toEqual([table, count]);
});

test("its invoices pass the nightly checks: one chain, balanced entries, no hole in the numbers", async () => {
  expect(await verifyChain(as("direction"))).toMatchObject({ links: 40, broken: null });
  const ledger = await checkLedger(asSystem());
  expect(ledger.wrong).toEqual([]);
  expect(ledger.entries).toBe(40 + (await one("select count(*) as n from payment")));
  const years = await env.DB.prepare(
    "select substr(number, 4, 4) as year, count(*) as n, max(cast(substr(number, 9) as integer)) as last from invoice group by 1 order by 1",
  ).all<{ year: string; n: number; last: number }>();
  for (const { n, last } of years.results) expect(last).toBe(n);
  const series = await env.DB.prepare(
    "select substr(key, 4) as year, last from number_series where prefix = 'FA' order by 1",
  ).all();
  expect(series.results).toEqual(years.results.map(({ year, last }) => ({ year, last })));
});

test("what customers owe in the ledger is what their invoices have left", async () => {
  const owed = await one(
    "select sum(debit_cents - credit_cents) as n from ledger_line where account = '411000'",
  );
  const left = await one(
    "select sum(gross_cents) - (select sum(amount_cents) from payment_part) as n from invoice",
  );
  expect(owed).toBe(left);
  expect(left).toBeGreaterThan(0);
});

test("totals kept beside the lines are those of the lines", async () => {
  for (const [id, lines] of [
    ["qu-00001", 10],
    ["qu-00041", 50],
    ["qu-00042", 300],
  ] as const) {
    const { row, body } = await loadQuote(as("direction"), id);
    const sums = totals(body);
    expect(body.lines).toHaveLength(lines);
    expect([row.netCents, row.vatCents, row.grossCents]).toEqual([sums.net, sums.vatTotal, sums.gross]);
  }
});

test("its clients have ouvrages, things late, done and to come, and a history, counted from the day of the load", async () => {
  const actions = "select count(*) as n from client_action where";
  expect(await one(`${actions} done_at is null and due_on < '${TODAY}'`)).toBeGreaterThan(0);
  expect(await one(`${actions} done_at is null and due_on > '${TODAY}'`)).toBeGreaterThan(50);
  expect(await one(`${actions} done_at is not null and due_on < '${TODAY}'`)).toBeGreaterThan(100);
  expect(
    await one("select count(*) as n from equipment where serial_number <> '' and end_of_life_on > '2020'"),
  ).toBeGreaterThan(160);
  expect(await one(`select count(*) as n from timeline_entry where at > ${Date.parse(TODAY)}`)).toBe(0);
  const file = await getClientFile(as("bureau"), "cl-0000010");
  expect(file.ouvrages).toHaveLength(1);
  expect(file.nextAction).not.toBeNull();
  const { rows } = await openList(
    as("bureau"),
    "ouvrages",
    new URLSearchParams("c=nom,client,materiel-serie"),
  );
  expect(rows).toHaveLength(60);
  expect(
    (await search(as("bureau"), String(rows[0]?.cells[2]).split(", ")[0] ?? "")).groups[0]?.results[0]?.id,
  ).toBe(rows[0]?.id);
});

test("its clients are listed and found by name and by a bit of their phone", async () => {
  const [known] = [...largeClients(400)].filter((c) => !c.company);
  if (!known) throw new Error("no person");
  const page = await listClients(as("bureau"), { limit: 10 });
  expect(page.rows).toHaveLength(10);
  for (const typed of [`${known.last} ${known.first}`, known.phone.slice(3, 9)]) {
    const found = await search(as("bureau"), typed, 50);
    expect(found.groups.flatMap((group) => group.results.map((it) => it.id))).toContain(
      `cl-${String(known.id).padStart(7, "0")}`,
    );
  }
});

test("a base whose search tables were rebuilt goes on being kept in step", async () => {
  await env.DB.prepare(
    "insert into search_doc (kind, subject_id, title, detail, href, words, parts, ranked_at) values ('client', 'x', 'Zyx', '', '', 'ǂclient zyxwvut', '', 0)",
  ).run();
  expect(await one("select count(*) as n from search_words where search_words match 'zyxwvut'")).toBe(1);
});
