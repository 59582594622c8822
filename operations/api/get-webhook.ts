import { and, desc, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { webhookDelivery } from "~/db/schema/api";
import { verb } from "../context.server";
import { loadWebhook } from "./webhook-writes";

const PAGE = 50;

export interface DeliveryQuery {
  state?: "waiting" | "heard" | "parked" | undefined;
  /** Id of the last row seen. */
  after?: string | undefined;
}

/** A webhook with the log of what it was told, newest first, paged by key. The secret is not shown again. */
export const getWebhook = verb(
  "webhook.manage",
  async (ctx, webhookId: string, query: DeliveryQuery = {}) => {
    const { sealedSecret: _, ...own } = await loadWebhook(ctx, webhookId);
    const rows = await ctx.db
      .select()
      .from(webhookDelivery)
      .where(
        and(
          eq(webhookDelivery.webhookId, webhookId),
          query.state === "heard" ? isNotNull(webhookDelivery.doneAt) : undefined,
          query.state === "parked" ? isNotNull(webhookDelivery.parkedAt) : undefined,
          query.state === "waiting"
            ? and(isNull(webhookDelivery.doneAt), isNull(webhookDelivery.parkedAt))
            : undefined,
          query.after ? lt(webhookDelivery.id, query.after) : undefined,
        ),
      )
      .orderBy(desc(webhookDelivery.id))
      .limit(PAGE + 1);
    const page = rows.slice(0, PAGE);
    return { webhook: own, rows: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
  },
);
