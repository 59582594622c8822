import { eq, sql } from "drizzle-orm";
import { webhook } from "~/db/schema/api";
import { verb } from "../context.server";
import { loadWebhook, webhookEvent } from "./webhook-writes";

/** Keeps a webhook silent, or lets it hear again. What happens meanwhile is not told later. */
export const pauseWebhook = verb(
  "webhook.manage",
  async (ctx, webhookId: string, input: { paused: boolean }): Promise<void> => {
    const row = await loadWebhook(ctx, webhookId);
    if ((row.pausedAt !== null) === input.paused) return;
    await ctx.commit({
      writes: [
        ctx.db
          .update(webhook)
          .set({ pausedAt: input.paused ? ctx.now : null, version: sql`${webhook.version} + 1` })
          .where(eq(webhook.id, webhookId)),
      ],
      change: { kind: "webhook", id: webhookId, action: input.paused ? "paused" : "resumed" },
      event: webhookEvent(webhookId),
    });
  },
);
