import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import { invoice, invoiceLine, salesOrder, salesOrderLine } from "~/db/schema/billing";
import { piecesOf } from "~/domain/equipment/ends";
import type { Ctx } from "../context.server";

/** More lines than anybody reads; the newest documents first. */
const MOST = 200;

const installed = (document: "order_id" | "invoice_id", line: "sales_order_line" | "invoice_line") =>
  sql<number>`(select count(*) from equipment where document_id = ${sql.raw(`"${line}"."${document}"`)} and line_id = ${sql.raw(`"${line}"."id"`)} and binned_at is null)`.as(
    "installed",
  );

/** What its article promises; null where the line has none, or one that is gone. */
const known = {
  articleId: sql<string | null>`${article.id}`.as("article_id"),
  reference: sql<string | null>`${article.reference}`.as("article_reference"),
  warrantyMonths: article.warrantyMonths,
  lifetimeMonths: article.lifetimeMonths,
};

/** Goods of this client's orders, and of the invoices that come from none, for a batch. */
const asked = (ctx: Ctx, clientId: string) =>
  [
    ctx.db
      .select({
        documentId: salesOrder.id,
        number: salesOrder.number,
        on: sql<string | null>`${salesOrder.orderedOn}`.as("on_day"),
        lineId: sql<string>`${salesOrderLine.id}`.as("line_id"),
        label: salesOrderLine.label,
        ...known,
        quantity: salesOrderLine.quantity,
        unit: salesOrderLine.unit,
        installed: installed("order_id", "sales_order_line"),
      })
      .from(salesOrder)
      .innerJoin(salesOrderLine, eq(salesOrderLine.orderId, salesOrder.id))
      .leftJoin(article, eq(article.id, salesOrderLine.articleId))
      .where(
        and(
          eq(salesOrder.clientId, clientId),
          isNull(salesOrder.cancelledAt),
          eq(salesOrderLine.kind, "item"),
          isNull(salesOrderLine.optionId),
          eq(salesOrderLine.nature, "goods"),
        ),
      )
      .orderBy(desc(salesOrder.createdAt), asc(salesOrderLine.position))
      .limit(MOST),
    ctx.db
      .select({
        documentId: invoice.id,
        number: sql<string>`coalesce(${invoice.number}, '')`.as("number"),
        on: sql<string | null>`${invoice.issuedOn}`.as("on_day"),
        lineId: sql<string>`${invoiceLine.id}`.as("line_id"),
        label: invoiceLine.label,
        ...known,
        quantity: invoiceLine.quantity,
        unit: invoiceLine.unit,
        installed: installed("invoice_id", "invoice_line"),
      })
      .from(invoice)
      .innerJoin(invoiceLine, eq(invoiceLine.invoiceId, invoice.id))
      .leftJoin(article, eq(article.id, invoiceLine.articleId))
      .where(
        and(
          eq(invoice.clientId, clientId),
          eq(invoice.kind, "invoice"),
          isNotNull(invoice.issuedAt),
          isNull(invoice.orderId),
          eq(invoiceLine.kind, "item"),
          isNull(invoiceLine.optionId),
          eq(invoiceLine.nature, "goods"),
        ),
      )
      .orderBy(desc(invoice.createdAt), asc(invoiceLine.position))
      .limit(MOST),
  ] as const;

/** Lines of the documents in this viewer's sight of which a piece is still to be installed (EQ10). */
export async function installableLines(ctx: Ctx, clientId: string) {
  const [orders, invoices] = await ctx.db.batch(asked(ctx, clientId));
  const seen = [
    ...(ctx.can("order.read") ? orders.map((row) => ({ ...row, kind: "order" as const })) : []),
    ...(ctx.can("invoice.read") ? invoices.map((row) => ({ ...row, kind: "invoice" as const })) : []),
  ];
  return seen
    .map(({ installed: used, quantity, unit, ...row }) => ({
      ...row,
      left: piecesOf({ quantity, unit }) - used,
    }))
    .filter((row) => row.left > 0);
}
export type InstallableLine = Awaited<ReturnType<typeof installableLines>>[number];
