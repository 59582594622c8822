import { eq, sql } from "drizzle-orm";
import { salesOrder } from "~/db/schema/billing";
import type { OrderHeader, OrderSave } from "~/domain/billing/drafts";
import type { DocumentBody } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import { totalsRow } from "../billing/writes";
import { placesBelong } from "../clients/places";
import { type Ctx, verb } from "../context.server";
import { type Saved, savedDraft } from "../documents/saving";
import { bodyWritten, ORDERS } from "../documents/writes";
import { must, unchanged } from "../guards";
import { headerOf, loadWritableOrder, notInvoiced, type OrderRow } from "./load";

/**
 * Saves an order entered directly, merged with what others saved meanwhile (see `savedDraft`). Refused for the order
 * of a signed quote, a cancelled one, and once an invoice of it stands.
 */
export const saveOrder = verb(
  "order.write",
  async (ctx, orderId: string, save: OrderSave): Promise<Saved<OrderHeader>> =>
    savedDraft(
      save,
      async () => {
        const { order, body } = await loadWritableOrder(ctx, orderId);
        return { order, version: order.version, header: headerOf(order), body };
      },
      (now, next) => written(ctx, now, next, save),
    ),
);

async function written(
  ctx: Ctx,
  { order, body: before }: { order: OrderRow; body: DocumentBody },
  { header, body }: { header: OrderHeader; body: DocumentBody },
  save: OrderSave,
) {
  const sums = totals(body);
  await placesBelong(ctx, order, header);
  await ctx.commit({
    guards: [unchanged(salesOrder, order.id, order.version), must("not invoiced", notInvoiced(order.id))],
    writes: [
      ctx.db
        .update(salesOrder)
        .set({
          ...header,
          options: body.options,
          discount: body.discount,
          ...totalsRow(sums),
          version: sql`${salesOrder.version} + 1`,
        })
        .where(eq(salesOrder.id, order.id)),
      ...bodyWritten(ORDERS, order.id, before, body, save, ctx.can("see.costs")),
    ],
    change: {
      kind: "order",
      id: order.id,
      action: "written",
      before: { grossCents: order.grossCents, lines: before.lines.length },
      after: { grossCents: sums.gross, lines: body.lines.length },
    },
    event: {
      name: "changed",
      subjectId: order.id,
      topics: [`order:${order.id}`, "orders", `client:${order.clientId}`],
    },
  });
}
