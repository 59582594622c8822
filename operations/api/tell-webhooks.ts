import { isNull } from "drizzle-orm";
import { webhook, webhookDelivery } from "~/db/schema/api";
import { isWebhookEvent, messageOf } from "~/domain/api/events";
import { type Ctx, verb } from "../context.server";

interface Happened {
  id: string;
  event: string;
  at: number;
  subjectId: string;
  topics: string[];
}

/** The webhooks that stand, for a batch that asks more. */
export const webhooksAsked = (ctx: Ctx) =>
  ctx.db
    .select({ id: webhook.id, events: webhook.events, pausedAt: webhook.pausedAt })
    .from(webhook)
    .where(isNull(webhook.removedAt));
type Standing = Awaited<ReturnType<typeof webhooksAsked>>[number];

/** Puts what happened on the log of those of the webhooks that listen; told twice, it is there once. */
export const tellWebhooks = verb(
  "system",
  async (ctx, row: Happened, standing: Standing[]): Promise<void> => {
    const { event } = row;
    const listening = standing.filter((hook) => hook.pausedAt === null);
    if (!isWebhookEvent(event) || listening.length === 0) return;
    const body = messageOf({ ...row, event, at: new Date(row.at).toISOString() });
    for (const { id } of listening.filter((it) => it.events.includes(event)))
      await ctx.db
        .insert(webhookDelivery)
        .values({
          id: ctx.newId(),
          webhookId: id,
          source: row.id,
          event,
          at: row.at,
          body,
          nextTryAt: ctx.now,
        })
        .onConflictDoNothing();
  },
);
