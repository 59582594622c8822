import { desc, isNull, sql } from "drizzle-orm";
import { webhook } from "~/db/schema/api";
import { verb } from "../context.server";

/** The addresses that hear events, with how their last deliveries went. */
export const listWebhooks = verb("webhook.manage", async (ctx) => {
  const count = (test: string) =>
    sql<number>`(select count(*) from webhook_delivery d where d.webhook_id = "webhook"."id" and ${sql.raw(test)})`;
  return ctx.db
    .select({
      id: webhook.id,
      name: webhook.name,
      url: webhook.url,
      events: webhook.events,
      pausedAt: webhook.pausedAt,
      createdAt: webhook.createdAt,
      version: webhook.version,
      waiting: count("done_at is null and parked_at is null"),
      parked: count("parked_at is not null"),
      lastHeardAt: sql<
        number | null
      >`(select max(done_at) from webhook_delivery d where d.webhook_id = "webhook"."id")`,
    })
    .from(webhook)
    .where(isNull(webhook.removedAt))
    .orderBy(desc(webhook.id))
    .then((webhooks) => ({ webhooks }));
});
