import { getTableColumns, getTableName } from "drizzle-orm";
import { bulkInsert, type Statement, statement } from "~/db/batch";
import { rowOfLine } from "~/db/document-lines";
import { invoiceLine, salesOrderCost, salesOrderLine } from "~/db/schema/billing";
import { quoteCost, quoteLine } from "~/db/schema/quotes";
import type { DocumentBody } from "~/domain/documents/document";
import type { UnitPrice } from "~/domain/money/money";

/** Where a noun keeps its lines and their unit costs, and the column that says of which document they are. */
interface Shelf {
  lines: typeof quoteLine | typeof salesOrderLine | typeof invoiceLine;
  costs: typeof quoteCost | typeof salesOrderCost | null;
  owner: "quoteId" | "orderId" | "invoiceId";
}

export const QUOTES: Shelf = { lines: quoteLine, costs: quoteCost, owner: "quoteId" };
export const ORDERS: Shelf = { lines: salesOrderLine, costs: salesOrderCost, owner: "orderId" };
/** What an invoice earns is told by its order: its lines bear no cost. */
export const INVOICES: Shelf = { lines: invoiceLine, costs: null, owner: "invoiceId" };

/** Names in SQL of a shelf: its tables and its owner column. */
function named({ lines, costs, owner }: Shelf) {
  const column = Object.entries(getTableColumns(lines)).find(([key]) => key === owner)?.[1].name;
  return { lines: getTableName(lines), costs: costs && getTableName(costs), owner: column };
}

/** The lines of a new document. */
export const linesOf = (shelf: Shelf, documentId: string, body: DocumentBody): Statement[] =>
  linesWritten(shelf, documentId, { lines: [], options: [], discount: null }, body);

/** Replaces the lines of a document by these; rows that did not change are left alone. */
export function linesWritten(
  shelf: Shelf,
  documentId: string,
  before: DocumentBody,
  after: DocumentBody,
): Statement[] {
  const old = new Map(before.lines.map((line, i) => [line.id, JSON.stringify(rowOfLine(line, i))]));
  const rows = after.lines.map((line, i) => rowOfLine(line, i));
  const kept = new Set(rows.map((row) => row.id));
  const gone = before.lines.filter((line) => !kept.has(line.id)).map((line) => line.id);
  const changed = rows.filter((row) => old.get(row.id) !== JSON.stringify(row));
  const { lines, owner } = named(shelf);
  return [
    ...(gone.length > 0
      ? [
          statement(
            `delete from ${lines} where ${owner} = ? and id in (select value from json_each(?))`,
            documentId,
            JSON.stringify(gone),
          ),
        ]
      : []),
    ...bulkInsert(
      shelf.lines,
      changed.map((row) => ({ [shelf.owner]: documentId, ...row })) as (typeof shelf.lines.$inferInsert)[],
      { orReplace: true },
    ),
  ];
}

/** Sets or takes away unit costs. Costs of deleted lines stay: an undo brings the line back with its cost. */
export function costsWritten(
  shelf: Shelf,
  documentId: string,
  changes: Record<string, UnitPrice | null>,
): Statement[] {
  const { costs, owner } = named(shelf);
  if (!shelf.costs) return [];
  const set = Object.entries(changes).flatMap(([lineId, unitCost]) =>
    unitCost === null ? [] : [{ [shelf.owner]: documentId, lineId, unitCost }],
  );
  const gone = Object.keys(changes).filter((lineId) => changes[lineId] === null);
  return [
    ...(gone.length > 0
      ? [
          statement(
            `delete from ${costs} where ${owner} = ? and line_id in (select value from json_each(?))`,
            documentId,
            JSON.stringify(gone),
          ),
        ]
      : []),
    ...bulkInsert(shelf.costs, set as (typeof shelf.costs.$inferInsert)[], { orReplace: true }),
  ];
}

/** New lines take the unit cost of their article, where nothing is known yet. */
export function costsOfArticles(shelf: Shelf, documentId: string, lineIds: string[]): Statement[] {
  const { lines, costs, owner } = named(shelf);
  if (!costs || lineIds.length === 0) return [];
  return [
    statement(
      `insert into ${costs} (${owner}, line_id, unit_cost)
       select l.${owner}, l.id, a.purchase_price from ${lines} l join article a on a.id = l.article_id
       where l.${owner} = ? and l.id in (select value from json_each(?)) and l.parts is null and a.purchase_price is not null
       on conflict (${owner}, line_id) do nothing`,
      documentId,
      JSON.stringify(lineIds),
    ),
  ];
}

/**
 * Lines of compounds cost what their parts cost, each rounded to the cent (CP5): unknown as soon as one is. `anew` are
 * those made to other dimensions, whose former cost no longer holds.
 */
export function costsOfParts(
  shelf: Shelf,
  documentId: string,
  lineIds: string[],
  anew: string[] = [],
): Statement[] {
  const { lines, costs, owner } = named(shelf);
  if (!costs || lineIds.length === 0) return [];
  return [
    statement(
      `delete from ${costs} where ${owner} = ? and line_id in (select value from json_each(?))`,
      documentId,
      JSON.stringify(anew),
    ),
    statement(
      `insert into ${costs} (${owner}, line_id, unit_cost)
       select l.${owner}, l.id, sum(((p.value ->> 'quantity') * coalesce(a.purchase_price, 0) + 50000) / 100000 * 100)
       from ${lines} l join json_each(l.parts, '$.lines') p left join article a on a.id = p.value ->> 'articleId'
       where l.${owner} = ? and l.id in (select value from json_each(?)) and l.parts is not null
       group by l.id
       having count(a.purchase_price) = count(p.value ->> 'articleId')
       on conflict (${owner}, line_id) do nothing`,
      documentId,
      JSON.stringify(lineIds),
    ),
  ];
}

/** Lines copied inside a document, or from another of the same noun, keep the cost of what they were copied from. */
export function costsCopied(
  shelf: Shelf,
  from: string,
  to: string,
  copies: Record<string, string>,
): Statement[] {
  const { costs, owner } = named(shelf);
  if (!costs || Object.keys(copies).length === 0) return [];
  return [
    statement(
      `insert into ${costs} (${owner}, line_id, unit_cost)
       select ?, copy.key, c.unit_cost from json_each(?) copy
       join ${costs} c on c.${owner} = ? and c.line_id = copy.value where true
       on conflict (${owner}, line_id) do nothing`,
      to,
      JSON.stringify(copies),
      from,
    ),
  ];
}

/** Lines of compounds that hold other parts than before. */
function madeAnew(before: DocumentBody, after: DocumentBody): string[] {
  const were = new Map(
    before.lines.map((line) => [line.id, line.kind === "item" ? JSON.stringify(line.parts?.lines) : ""]),
  );
  return after.lines.flatMap((line) =>
    line.kind === "item" &&
    line.parts &&
    were.has(line.id) &&
    were.get(line.id) !== JSON.stringify(line.parts.lines)
      ? [line.id]
      : [],
  );
}

/** Everything a save of the editor changes in the lines and costs of a document. */
export function bodyWritten(
  shelf: Shelf,
  documentId: string,
  before: DocumentBody,
  after: DocumentBody,
  save: { costs: Record<string, UnitPrice | null>; copies: Record<string, string> },
  seesCosts: boolean,
): Statement[] {
  const known = new Set(before.lines.map((line) => line.id));
  const fresh = after.lines
    .filter((line) => line.kind === "item" && !known.has(line.id))
    .map((line) => line.id);
  const told = new Set(seesCosts ? Object.keys(save.costs) : []);
  const anew = madeAnew(before, after).filter((id) => !told.has(id));
  return [
    ...linesWritten(shelf, documentId, before, after),
    ...(seesCosts ? costsWritten(shelf, documentId, save.costs) : []),
    ...costsCopied(shelf, documentId, documentId, save.copies),
    ...costsOfArticles(shelf, documentId, fresh),
    ...costsOfParts(shelf, documentId, [...fresh, ...anew], anew),
  ];
}
