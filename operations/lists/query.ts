import { type SQL, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import {
  type Asked,
  heldAs,
  hiddenOf,
  idOf,
  kept,
  listed,
  orderOf,
  rowidOf,
  sortedBy,
  spoken,
  staysAsked,
} from "./narrowing";

const cells = (asked: Asked): SQL[] =>
  asked.shape.columns.map(
    ({ key }, at) => sql`${heldAs(asked, key)?.held.cell ?? sql`null`} as ${sql.raw(`c${at}`)}`,
  );
const head = (asked: Asked): SQL =>
  sql`select ${listed([sql`${rowidOf(asked)} as n`, sql`${idOf(asked)} as id`, sql`${asked.source.href} as href`, ...cells(asked)])}`;

/** The cells of a page of rows: their numbers are found first, so that no other row is worked out. */
const page = (asked: Asked, numbers: SQL, more: SQL = sql``): Statement =>
  spoken(
    sql`${head(asked)}${more} from (${numbers}) as page cross join ${asked.source.from} where ${rowidOf(asked)} = page.n${orderOf(asked)}`,
  );

/** The first rows, in order. */
export const firstAsked = (asked: Asked, limit: number): Statement =>
  page(asked, sql`${staysAsked(asked, "page")}${orderOf(asked)} limit ${limit}`);

/** Rows after the key of the last one seen, with their own keys as k0, k1…; for programs, that take page after page. */
export function pageAsked(
  asked: Asked,
  after: readonly (string | number)[] | null,
  limit: number,
): Statement {
  const keys = sortedBy(asked);
  const beyond =
    after?.length === keys.length
      ? [
          sql`(${listed(keys)}) ${sql.raw(asked.shape.sort.descending ? "<" : ">")} (${listed(after.map((one) => sql`${one}`))})`,
        ]
      : [];
  return page(
    asked,
    sql`${staysAsked(asked, "page", sql``, beyond)}${orderOf(asked)} limit ${limit}`,
    sql`, ${listed(keys.map((one, at) => sql`${one} as ${sql.raw(`k${at}`)}`))}`,
  );
}

/** These rows, in no order. */
export const rowsAsked = (asked: Asked, numbers: readonly number[]): Statement =>
  spoken(
    sql`${head(asked)} from ${asked.source.from} where ${rowidOf(asked)} in (select value from json_each(${JSON.stringify(numbers)}))`,
  );

/** The cells of these rows and nothing else, in no order; the number of each comes last, so that the row is taken as it is. */
export const cellsAsked = (asked: Asked, numbers: readonly number[]): Statement =>
  spoken(
    sql`select ${listed([...cells(asked), sql`${rowidOf(asked)} as n`])} from ${asked.source.from} where ${rowidOf(asked)} in (select value from json_each(${JSON.stringify(numbers)}))`,
  );

/** How many rows stay. */
export function countAsked(asked: Asked): Statement {
  const { walked, looked } = kept(asked);
  if (walked.length + looked.length > 0)
    return spoken(sql`select count(*) as n from (${staysAsked(asked, "count")})`);
  // The base counts a whole table by its pages, and what is hidden is little.
  const hidden = hiddenOf(asked);
  return spoken(
    sql`select (select count(*) from ${sql.raw(asked.source.table)})${hidden.length > 0 ? sql` - (select count(distinct n) from (${sql.join(hidden, sql` union all `)}))` : sql``} as n`,
  );
}

/** Longer lists come in parts: a value of D1 holds 2 MB. */
const PART = 150_000;

/** The numbers of all rows in their order, as text: "12,5,7". */
export function orderAsked(asked: Asked, total: number): Statement {
  if (total <= PART)
    return spoken(sql`select group_concat(n) as part from (${staysAsked(asked, "order")}${orderOf(asked)})`);
  const placed = staysAsked(asked, "order", sql`, row_number() over (${orderOf(asked)}) as place`);
  return spoken(
    sql`select group_concat(n) as part from (select n, place from (${placed}) order by place) group by (place - 1) / ${sql.raw(String(PART))} order by min(place)`,
  );
}
