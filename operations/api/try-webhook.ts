import { webhookDelivery } from "~/db/schema/api";
import { messageOf } from "~/domain/api/events";
import { verb } from "../context.server";
import { loadWebhook, webhookEvent } from "./webhook-writes";

/** Sends a first message, so that one sees the address hear it. It is a `changed` without topics. */
export const tryWebhook = verb("webhook.manage", async (ctx, webhookId: string): Promise<{ id: string }> => {
  await loadWebhook(ctx, webhookId);
  const id = ctx.newId();
  await ctx.commit({
    writes: [
      ctx.db.insert(webhookDelivery).values({
        id,
        webhookId,
        source: `try:${id}`,
        event: "changed",
        at: ctx.now,
        body: messageOf({
          id,
          event: "changed",
          at: new Date(ctx.now).toISOString(),
          subjectId: webhookId,
          topics: [],
        }),
        nextTryAt: ctx.now,
      }),
    ],
    change: { kind: "webhook", id: webhookId, action: "tried" },
    event: webhookEvent(webhookId),
  });
  return { id };
});
