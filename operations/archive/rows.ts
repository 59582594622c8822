import type { Day } from "~/domain/calendar/day";
import { formatDay, formatInstant } from "~/domain/calendar/format";
import { inputCents, inputQuantity, inputRate, inputUnitPrice } from "~/domain/money/format";
import type { BasisPoints, Cents, Quantity, UnitPrice } from "~/domain/money/money";
import { csvHead, csvRows } from "~/outputs/csv";
import type { Ctx } from "../context.server";
import type { ArchivedColumn, ArchivedTable } from "./tables";

type Value = string | number | null;
type Reading = ArchivedColumn["reads"];

/** Links that open a door: who holds the archive must not come in by them. */
export const KEYS_OF_LINKS = /\/(invitation|nouveau-mot-de-passe|espace|enquete)\/[\w-]{20,}/g;
const WITHOUT_KEYS = new Set(["mail", "outbox", "audit", "webhook_delivery", "notification"]);

/**
 * The rows of a table by pages, in the order they were written. What comes after the archive was begun stays out:
 * `last` is the newest row at that moment.
 */
async function* pages(ctx: Ctx, table: ArchivedTable, last: number): AsyncGenerator<Value[][]> {
  const columns = table.columns.map(({ name }) => `"${name}"`).join(", ");
  const read = ctx.env.DB.prepare(
    `select rowid, ${columns} from "${table.name}" where rowid > ?1 and rowid <= ?2 order by rowid limit ?3`,
  );
  const blank = (value: Value) => (typeof value === "string" ? value.replace(KEYS_OF_LINKS, "/$1/…") : value);
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the next page begins where this one ends
    const rows = await read.bind(after, last, table.page).raw<Value[]>();
    if (rows.length > 0)
      yield rows.map(([, ...values]) => (WITHOUT_KEYS.has(table.name) ? values.map(blank) : values));
    if (rows.length < table.page) return;
    after = Number(rows.at(-1)?.[0]);
  }
}

/** Exact values, one JSON object a line: what a program reads back. `heard` gets each page. */
export async function* jsonLines(
  ctx: Ctx,
  table: ArchivedTable,
  last: number,
  heard: (rows: Value[][]) => void,
): AsyncGenerator<Uint8Array> {
  const keys = table.columns.map(({ name }) => `${JSON.stringify(name)}:`);
  const encoder = new TextEncoder();
  for await (const rows of pages(ctx, table, last)) {
    heard(rows);
    const line = (row: Value[]) => `{${row.map((value, i) => keys[i] + JSON.stringify(value)).join(",")}}\n`;
    yield encoder.encode(rows.map(line).join(""));
  }
}

/** The same for a spreadsheet: euros, days and hours as one reads them in France. */
export async function* csvLines(ctx: Ctx, table: ArchivedTable, last: number): AsyncGenerator<Uint8Array> {
  yield csvHead(table.columns.map(headingOf));
  for await (const rows of pages(ctx, table, last))
    yield csvRows(
      rows.map((row) => row.map((value, i) => readable(value, table.columns[i]?.reads ?? "text"))),
    );
}

const headingOf = ({ name, reads }: ArchivedColumn): string =>
  reads === "euros" ? name.replace(/_cents$/, "_euros") : name;

/** A value as one reads it in France. */
export function readable(value: Value, reads: Reading): Value {
  if (value === null) return null;
  switch (reads) {
    case "euros":
      return inputCents(value as Cents);
    case "unit-price":
      return inputUnitPrice(value as UnitPrice);
    case "quantity":
      return inputQuantity(value as Quantity);
    case "rate":
      return inputRate(value as BasisPoints);
    case "day":
      return formatDay(value as Day);
    case "instant":
      return formatInstant(Number(value));
    case "flag":
      return value === 1 ? "oui" : "non";
    case "text":
      return value;
  }
}
