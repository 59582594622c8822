import { and, eq, isNull, sql } from "drizzle-orm";
import { bulkInsert, type Statement, statement } from "~/db/batch";
import { rowOfLine } from "~/db/document-lines";
import { quote, quoteCost, quoteLine } from "~/db/schema/quotes";
import type { DocumentBody } from "~/domain/documents/document";
import type { UnitPrice } from "~/domain/money/money";
import type { Ctx } from "../context.server";
import { indexed } from "../search/writes";
import type { QuoteRow } from "./load";

/** Replaces the lines of a quote by these; rows that did not change are left alone. */
export function linesWritten(quoteId: string, before: DocumentBody, after: DocumentBody): Statement[] {
  const old = new Map(before.lines.map((line, i) => [line.id, JSON.stringify(rowOfLine(line, i))]));
  const rows = after.lines.map((line, i) => rowOfLine(line, i));
  const kept = new Set(rows.map((row) => row.id));
  const gone = before.lines.filter((line) => !kept.has(line.id)).map((line) => line.id);
  const changed = rows.filter((row) => old.get(row.id) !== JSON.stringify(row));
  return [
    ...(gone.length > 0
      ? [
          statement(
            "delete from quote_line where quote_id = ? and id in (select value from json_each(?))",
            quoteId,
            JSON.stringify(gone),
          ),
        ]
      : []),
    ...bulkInsert(
      quoteLine,
      changed.map((row) => ({ quoteId, ...row })),
      { orReplace: true },
    ),
  ];
}

/** Sets or takes away unit costs. Costs of deleted lines stay: an undo brings the line back with its cost. */
export function costsWritten(quoteId: string, costs: Record<string, UnitPrice | null>): Statement[] {
  const set = Object.entries(costs).flatMap(([lineId, unitCost]) =>
    unitCost === null ? [] : [{ quoteId, lineId, unitCost }],
  );
  const gone = Object.keys(costs).filter((lineId) => costs[lineId] === null);
  return [
    ...(gone.length > 0
      ? [
          statement(
            "delete from quote_cost where quote_id = ? and line_id in (select value from json_each(?))",
            quoteId,
            JSON.stringify(gone),
          ),
        ]
      : []),
    ...bulkInsert(quoteCost, set, { orReplace: true }),
  ];
}

/** New lines take the unit cost of their article, where nothing is known yet. */
export const costsOfArticles = (quoteId: string, lineIds: string[]): Statement[] =>
  lineIds.length === 0
    ? []
    : [
        statement(
          `insert into quote_cost (quote_id, line_id, unit_cost)
           select l.quote_id, l.id, a.purchase_price from quote_line l join article a on a.id = l.article_id
           where l.quote_id = ? and l.id in (select value from json_each(?)) and a.purchase_price is not null
           on conflict (quote_id, line_id) do nothing`,
          quoteId,
          JSON.stringify(lineIds),
        ),
      ];

/** Lines copied inside a quote, or from another one, keep the cost of what they were copied from. */
export const costsCopied = (from: string, to: string, copies: Record<string, string>): Statement[] =>
  Object.keys(copies).length === 0
    ? []
    : [
        statement(
          `insert into quote_cost (quote_id, line_id, unit_cost)
           select ?, copy.key, c.unit_cost from json_each(?) copy
           join quote_cost c on c.quote_id = ? and c.line_id = copy.value where true
           on conflict (quote_id, line_id) do nothing`,
          to,
          JSON.stringify(copies),
          from,
        ),
      ];

/** The quote as search finds it: number, title, client. */
export const quoteIndexed = (
  ctx: Ctx,
  row: Pick<QuoteRow, "id" | "number" | "revision" | "title" | "clientId" | "grossCents">,
  clientName: string,
): Statement =>
  indexed(ctx, {
    kind: "quote",
    subjectId: row.id,
    clientId: row.clientId,
    title: `Devis ${row.number}${row.revision > 1 ? ` version ${row.revision}` : ""}`,
    detail: [row.title, clientName].filter(Boolean).join(" · "),
    href: `/devis/${row.id}`,
    words: [row.number, row.title, clientName],
    parts: [row.number],
    amountCents: row.grossCents,
  });

/** An older version gives way: kept and readable, no longer an offer. */
export const superseded = (ctx: Ctx, quoteId: string): Statement =>
  ctx.db
    .update(quote)
    .set({ supersededAt: ctx.now, updatedAt: ctx.now, version: sql`${quote.version} + 1` })
    .where(and(eq(quote.id, quoteId), isNull(quote.supersededAt)));

/** When a new version is given up, the one before it is an offer again. */
export const previousBack = (row: Pick<QuoteRow, "rootId" | "revision">): Statement =>
  statement(
    `update quote set superseded_at = null, version = version + 1
     where root_id = ? and superseded_at is not null and revision = (
       select max(revision) from quote where root_id = ? and revision < ? and binned_at is null)`,
    row.rootId,
    row.rootId,
    row.revision,
  );
