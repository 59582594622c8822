import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { lineOfRow } from "~/db/document-lines";
import { invoice, salesOrder, salesOrderCost, salesOrderLine } from "~/db/schema/billing";
import type { OrderHeader } from "~/domain/billing/drafts";
import { settled } from "~/domain/documents/settle";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { notFound, refused } from "../refusals";

export type OrderRow = typeof salesOrder.$inferSelect;

/** An order with its lines, or not found. */
export async function loadOrder(ctx: Ctx, orderId: string) {
  const [[order], lines] = await ctx.db.batch([
    ctx.db.select().from(salesOrder).where(eq(salesOrder.id, orderId)).limit(1),
    ctx.db
      .select()
      .from(salesOrderLine)
      .where(eq(salesOrderLine.orderId, orderId))
      .orderBy(asc(salesOrderLine.position)),
  ]);
  if (!order) throw notFound("order");
  const body = settled({ lines: lines.map(lineOfRow), options: order.options, discount: order.discount });
  return { order, body };
}

export const headerOf = (order: OrderRow): OrderHeader => ({
  title: order.title,
  orderedOn: order.orderedOn,
  depositBp: order.depositBp,
  ouvrageId: order.ouvrageId,
  siteAddressId: order.siteAddressId,
  offPremises: order.offPremises,
});

/** No invoice of the order stands; deposits may. */
export const notInvoiced = (orderId: string): SQL =>
  sql`not exists(select 1 from invoice where order_id = ${orderId} and kind = 'invoice' and binned_at is null)`;

/** An order whose lines may still change: entered directly, not cancelled, not invoiced. Refused otherwise. */
export async function loadWritableOrder(ctx: Ctx, orderId: string) {
  const { order, body } = await loadOrder(ctx, orderId);
  if (order.quoteId !== null) throw refused(problem("order-signed"));
  if (order.cancelledAt !== null) throw refused(problem("order-cancelled"));
  const [standing] = await ctx.db
    .select({ number: invoice.number })
    .from(invoice)
    .where(and(eq(invoice.orderId, orderId), eq(invoice.kind, "invoice"), isNull(invoice.binnedAt)))
    .limit(1);
  if (standing)
    throw refused(
      problem("order-already-invoiced", undefined, { number: standing.number ?? "en brouillon" }),
    );
  return { order, body };
}

/** Unit costs by line; asked only where the viewer may see costs. */
export async function loadOrderCosts(ctx: Ctx, orderId: string) {
  const rows = await ctx.db.select().from(salesOrderCost).where(eq(salesOrderCost.orderId, orderId));
  return Object.fromEntries(rows.map((row) => [row.lineId, row.unitCost]));
}

/** The number of an order, printed on its invoices; empty when there is none. */
export async function loadOrderNumber(ctx: Ctx, orderId: string | null): Promise<string> {
  if (orderId === null) return "";
  const [row] = await ctx.db
    .select({ number: salesOrder.number })
    .from(salesOrder)
    .where(eq(salesOrder.id, orderId))
    .limit(1);
  return row?.number ?? "";
}

/** Issued claims of an order less what was credited, in cents (B11). */
export const invoicedOf = sql<number>`coalesce((select sum(i.gross_cents - coalesce((select sum(c.gross_cents) from credit_note c where c.invoice_id = i.id and c.issued_at is not null), 0)) from invoice i where i.order_id = "sales_order"."id" and i.issued_at is not null), 0)`;
