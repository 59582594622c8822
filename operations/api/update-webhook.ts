import { eq } from "drizzle-orm";
import { webhook } from "~/db/schema/api";
import type { WebhookEditForm } from "~/domain/api/forms";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { checkedUrl, loadWebhook, webhookEvent } from "./webhook-writes";

/** Name, address and events of a webhook; a stale version is a conflict. */
export const updateWebhook = verb(
  "webhook.manage",
  async (ctx, webhookId: string, { version, ...form }: WebhookEditForm): Promise<void> => {
    const row = await loadWebhook(ctx, webhookId);
    checkedUrl(ctx, form.url);
    await ctx.commit({
      guards: [unchanged(webhook, webhookId, version)],
      writes: [
        ctx.db
          .update(webhook)
          .set({ ...form, version: version + 1 })
          .where(eq(webhook.id, webhookId)),
      ],
      change: {
        kind: "webhook",
        id: webhookId,
        action: "updated",
        before: { name: row.name, url: row.url, events: row.events },
        after: { ...form },
      },
      event: webhookEvent(webhookId),
    });
  },
);
