import { and, isNull } from "drizzle-orm";
import { webhook, webhookDelivery } from "~/db/schema/api";
import { isWebhookEvent, messageOf } from "~/domain/api/events";
import { verb } from "../context.server";

interface Happened {
  id: string;
  event: string;
  at: number;
  subjectId: string;
  topics: string[];
}

/** Puts what happened on the log of every webhook that listens; told twice, it is there once. */
export const tellWebhooks = verb("system", async (ctx, row: Happened): Promise<void> => {
  const { event } = row;
  if (!isWebhookEvent(event)) return;
  const listening = await ctx.db
    .select({ id: webhook.id, events: webhook.events })
    .from(webhook)
    .where(and(isNull(webhook.removedAt), isNull(webhook.pausedAt)));
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
});
