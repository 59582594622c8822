import { afterAll, expect } from "vitest";
import { asked, prepare, sound } from "./asked";

/**
 * Tables that stay as small as a company's settings: reading them whole costs nothing. All others grow with the years,
 * and no question may read one from end to end.
 */
const SMALL = new Set([
  "company",
  "choice",
  "user",
  "mail_template",
  "vat_certificate_text",
  "number_series",
  "api_key",
  "webhook",
  "job",
  "scheduled_run",
  "follow_up_setting",
  "file_setting",
  "form_template",
  "form_version",
  "telling_preference",
  "list_view",
  "first_view",
  "article_family",
  "price_rate",
  "client_code_counter",
  "import_run",
  "supplier_setting",
  "supplier_condition",
  "invitation",
  "commit_guard",
  "recovery_code",
  "password_reset",
  "d1_migrations",
  "search_paused",
  "erasing",
]);

/** Questions that may read a growing table whole, each with its reason. */
const WHOLE: [table: string, question: RegExp, because: string][] = [
  ["audit", /order by "audit"\."id" desc/, "newest first: the page stops"],
  ["issued_document", /order by "issued_document"\."seq" desc limit/, "the end of the chain, by its key"],
  ["invoice", /^select (count\(\*\)|coalesce\(sum)/, "sums of a list, over what its filter lets through"],
  ["payment", /^select count\(\*\), coalesce\(sum/, "sums of a list, over what its filter lets through"],
  ["credit_note", /where false/, "nothing is read"],
  ["quote_cost", /and 0\)$/, "nothing is read: no right to costs"],
  ...["client", "contact_point", "address", "ouvrage", "client_action", "equipment"].map(
    (table): [string, RegExp, string] => [
      table,
      /\+\w+\.rowid|select \w+\.rowid as n/,
      "a list in an order, or with filters, of somebody's making",
    ],
  ),
  ...["client", "ouvrage", "client_action"].map((table): [string, RegExp, string] => [
    table,
    new RegExp(`^select \\(select count\\(\\*\\) from ${table}\\)`),
    "a list without filters: counted by pages of its index",
  ]),
  [
    "article",
    /"article_family" "parent_family"/,
    "list of a company's own articles, of tens of thousands at most",
  ],
  [
    "erasure_object",
    /order by "erasure_object"\."key" asc limit/,
    "what waits to leave the store, by its key: the page stops, and what left is off the list",
  ],
  [
    "file_gone",
    /order by "file_gone"\."key" asc limit/,
    "what waits to leave the store, by its key: the page stops, and what left is off the list",
  ],
  ["ledger_line", /having sum\(/, "each entry balances: checked every night"],
  ["api_call", /^delete from api_call/, "of one day"],
  ["quote", /asked\.value not in/, "files that nothing names: every night"],
  ["invoice", /asked\.value not in/, "files that nothing names: every night"],
  ["credit_note", /asked\.value not in/, "files that nothing names: every night"],
  ...["webhook_delivery", "throttle", "session", "password_reset", "outbox", "mail_event"].map(
    (table): [string, RegExp, string] => [table, /^delete from/, "old ones leave: every night"],
  ),
];

/** How many values a statement wants: its highest `?1`, or its bare `?`. */
function placesIn(sql: string): number {
  const code = sql.replace(/'[^']*'/g, "");
  const numbered = [...code.matchAll(/\?(\d+)/g)].map(([, n]) => Number(n));
  return numbered.length > 0 ? Math.max(...numbered) : (code.match(/\?/g)?.length ?? 0);
}

/**
 * The growing tables that SQLite would read from their first row to their last to answer this: without an index, or
 * in the order of their keys. A name of a statement stands for the table behind it.
 */
async function readWhole(sql: string, growing: Set<string>): Promise<string[]> {
  const { results } = await prepare(`explain query plan ${sql}`)
    .bind(...Array<null>(placesIn(sql)).fill(null))
    .all<{ detail: string }>();
  return results.flatMap(({ detail }) => {
    const alias = /^SCAN (\w+)(?: USING INDEX sqlite_autoindex\w+)?$/.exec(detail)?.[1];
    if (!alias) return [];
    const table =
      new RegExp(`\\b(?:from|join|update|into) "?(\\w+)"? (?:as )?"?${alias}"?\\b`, "i").exec(sql)?.[1] ??
      alias;
    // A row added to a parent table shows a probe of its children that never runs, even where they are its own kind.
    const named = new RegExp(`\\b${table}\\b`).test(sql.replace(/^insert into "?\w+"?/, ""));
    return growing.has(table) && (named || !sql.startsWith("insert into")) ? [table] : [];
  });
}

asked.clear();
afterAll(async () => {
  const { results } = await prepare("select name from sqlite_master where type = 'table'").all<{
    name: string;
  }>();
  const growing = new Set(results.map(({ name }) => name).filter((name) => !SMALL.has(name)));
  const found: string[] = [];
  for (const [sql, verb] of asked) {
    if (sound.has(sql)) continue;
    const whole = (await readWhole(sql, growing)).filter(
      (table) => !WHOLE.some(([allowed, question]) => allowed === table && question.test(sql)),
    );
    if (whole.length > 0) found.push(`${verb} reads ${whole.join(", ")} whole: ${sql.replace(/\s+/g, " ")}`);
    else sound.add(sql);
  }
  expect(found, "questions that read a growing table whole").toEqual([]);
});
