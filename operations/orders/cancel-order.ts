import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { invoice, salesOrder } from "~/db/schema/billing";
import { problem } from "~/domain/problem";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { loadOrder } from "./load";

/** An order that will not be done. Refused once something of it was invoiced: credit that first. `cancelled` false takes it back. */
export const cancelOrder = verb(
  "order.write",
  async (ctx, input: { orderId: string; cancelled: boolean }): Promise<void> => {
    const { order } = await loadOrder(ctx, input.orderId);
    const invoiced = await ctx.db
      .select({ id: invoice.id })
      .from(invoice)
      .where(and(eq(invoice.orderId, order.id), isNotNull(invoice.issuedAt), isNull(invoice.binnedAt)))
      .limit(1);
    if (input.cancelled && invoiced.length > 0) throw refused(problem("order-has-invoices"));
    await ctx.commit({
      guards: [unchanged(salesOrder, order.id, order.version)],
      writes: [
        ctx.db
          .update(salesOrder)
          .set({ cancelledAt: input.cancelled ? ctx.now : null, version: sql`${salesOrder.version} + 1` })
          .where(eq(salesOrder.id, order.id)),
        timeline(ctx, {
          clientId: order.clientId,
          kind: "order",
          title: `Commande ${order.number} ${input.cancelled ? "annulée" : "rétablie"}`,
          href: `/commandes/${order.id}`,
        }),
      ],
      change: { kind: "order", id: order.id, action: input.cancelled ? "cancelled" : "restored" },
      event: {
        name: "changed",
        subjectId: order.id,
        topics: [`order:${order.id}`, "orders", `client:${order.clientId}`],
      },
    });
  },
);
