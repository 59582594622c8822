import { and, eq, isNull, sql } from "drizzle-orm";
import { webhook, webhookDelivery } from "~/db/schema/api";
import { verb } from "../context.server";
import { loadWebhook, webhookEvent } from "./webhook-writes";

/** Ends a webhook and what still waited for it; its log stays. */
export const removeWebhook = verb("webhook.manage", async (ctx, webhookId: string): Promise<void> => {
  const row = await loadWebhook(ctx, webhookId);
  await ctx.commit({
    writes: [
      ctx.db
        .update(webhook)
        .set({ removedAt: ctx.now, version: sql`${webhook.version} + 1` })
        .where(eq(webhook.id, webhookId)),
      ctx.db
        .update(webhookDelivery)
        .set({ parkedAt: ctx.now, lastError: "webhook retiré" })
        .where(
          and(
            eq(webhookDelivery.webhookId, webhookId),
            isNull(webhookDelivery.doneAt),
            isNull(webhookDelivery.parkedAt),
          ),
        ),
    ],
    change: { kind: "webhook", id: webhookId, action: "removed", before: { name: row.name, url: row.url } },
    event: webhookEvent(webhookId),
  });
});
