import { eq, sql } from "drizzle-orm";
import { webhook } from "~/db/schema/api";
import { verb } from "../context.server";
import { freshSecret, loadWebhook, webhookEvent } from "./webhook-writes";

/** A new secret, answered this once; the old one signs nothing more. */
export const renewWebhookSecret = verb(
  "webhook.manage",
  async (ctx, webhookId: string): Promise<{ secret: string }> => {
    await loadWebhook(ctx, webhookId);
    const { secret, sealed } = await freshSecret(ctx, webhookId);
    await ctx.commit({
      writes: [
        ctx.db
          .update(webhook)
          .set({ sealedSecret: sealed, version: sql`${webhook.version} + 1` })
          .where(eq(webhook.id, webhookId)),
      ],
      change: { kind: "webhook", id: webhookId, action: "secret-renewed" },
      event: webhookEvent(webhookId),
    });
    return { secret };
  },
);
