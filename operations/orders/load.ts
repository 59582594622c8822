import { asc, eq, sql } from "drizzle-orm";
import { lineOfRow } from "~/db/document-lines";
import { salesOrder, salesOrderLine } from "~/db/schema/billing";
import type { DocumentBody } from "~/domain/documents/document";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";

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
  const body: DocumentBody = {
    lines: lines.map(lineOfRow),
    options: order.options,
    discount: order.discount,
  };
  return { order, body };
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
