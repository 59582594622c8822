import { and, eq, isNull } from "drizzle-orm";
import { webhook, webhookDelivery } from "~/db/schema/api";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { webhookEvent } from "./webhook-writes";

/** Tells again what was heard or parked: the same message under the same id, with its tries before it. */
export const resendDelivery = verb("webhook.manage", async (ctx, deliveryId: string): Promise<void> => {
  const [row] = await ctx.db
    .select({ webhookId: webhook.id, removedAt: webhook.removedAt })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .where(and(eq(webhookDelivery.id, deliveryId), isNull(webhook.removedAt)))
    .limit(1);
  if (!row) throw notFound("webhook");
  await ctx.commit({
    writes: [
      ctx.db
        .update(webhookDelivery)
        .set({ attempts: 0, nextTryAt: ctx.now, doneAt: null, parkedAt: null, lastError: null })
        .where(eq(webhookDelivery.id, deliveryId)),
    ],
    change: { kind: "webhook", id: row.webhookId, action: "resent", after: { deliveryId } },
    event: webhookEvent(row.webhookId),
  });
});
