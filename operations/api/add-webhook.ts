import { webhook } from "~/db/schema/api";
import { viewerKey } from "~/domain/access/permissions";
import type { WebhookForm } from "~/domain/api/forms";
import { verb } from "../context.server";
import { checkedUrl, freshSecret, webhookEvent } from "./webhook-writes";

/** An address that will hear events. Its secret is answered this once; the base keeps it sealed. */
export const addWebhook = verb(
  "webhook.manage",
  async (ctx, form: WebhookForm): Promise<{ id: string; secret: string }> => {
    checkedUrl(ctx, form.url);
    const id = ctx.newId();
    const { secret, sealed } = await freshSecret(ctx, id);
    await ctx.commit({
      writes: [
        ctx.db.insert(webhook).values({
          ...form,
          id,
          sealedSecret: sealed,
          createdAt: ctx.now,
          createdBy: viewerKey(ctx.viewer),
        }),
      ],
      change: { kind: "webhook", id, action: "created", after: { ...form } },
      event: webhookEvent(id),
    });
    return { id, secret };
  },
);
