import { desc, eq } from "drizzle-orm";
import { salesOrder } from "~/db/schema/billing";
import { verb } from "../context.server";
import { loadClient } from "./load";

/** Orders of one client, newest first; 200 at most. */
export const listClientOrders = verb("order.read", async (ctx, clientId: string) => {
  await loadClient(ctx, clientId);
  const rows = await ctx.db
    .select({
      id: salesOrder.id,
      number: salesOrder.number,
      title: salesOrder.title,
      orderedOn: salesOrder.orderedOn,
      cancelledAt: salesOrder.cancelledAt,
      ...(ctx.can("see.sale-prices") ? { grossCents: salesOrder.grossCents } : {}),
    })
    .from(salesOrder)
    .where(eq(salesOrder.clientId, clientId))
    .orderBy(desc(salesOrder.createdAt))
    .limit(200);
  return { clientId, rows };
});
