import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import { webhook, webhookDelivery } from "~/db/schema/api";
import { outboundProblem } from "~/domain/access/outbound";
import { nextTry } from "~/domain/api/events";
import { type Ctx, verb } from "../context.server";
import { type Heard, post } from "../gateways/webhooks";
import { logged } from "../log";
import { notify } from "../notifications/writes";
import { mayCallInside, secretOf } from "./webhook-writes";

const BATCH = 20;
/** A try that never ended (the server stopped) is taken up again after this. */
const CLAIM = 60_000;

type Delivery = typeof webhookDelivery.$inferSelect;

/**
 * Sends what waits for its address, side by side; each try is claimed first, so that two drains never send the same
 * one together. A message may still arrive twice when the server stops between the answer and its note: its id says
 * so to the receiver. Returns how many were tried.
 */
export const sendDeliveries = verb("system", async (ctx): Promise<number> => {
  const due = await ctx.db
    .select({ delivery: webhookDelivery, target: webhook })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .where(
      and(
        isNull(webhookDelivery.doneAt),
        isNull(webhookDelivery.parkedAt),
        isNull(webhook.removedAt),
        lte(webhookDelivery.nextTryAt, ctx.now),
      ),
    )
    .orderBy(asc(webhookDelivery.nextTryAt))
    .limit(BATCH);
  await Promise.all(due.map(({ delivery, target }) => sent(ctx, delivery, target)));
  return due.length;
});

async function sent(ctx: Ctx, delivery: Delivery, target: typeof webhook.$inferSelect): Promise<void> {
  const claimed = await ctx.db
    .update(webhookDelivery)
    .set({ attempts: sql`${webhookDelivery.attempts} + 1`, nextTryAt: ctx.now + CLAIM })
    .where(
      and(
        eq(webhookDelivery.id, delivery.id),
        eq(webhookDelivery.nextTryAt, delivery.nextTryAt),
        isNull(webhookDelivery.doneAt),
      ),
    )
    .returning({ attempts: webhookDelivery.attempts });
  const attempts = claimed[0]?.attempts;
  if (attempts === undefined) return;
  const heard = await tried(ctx, delivery, target);
  const again = heard.ok ? null : nextTry(attempts, ctx.now, Math.random());
  await ctx.db
    .update(webhookDelivery)
    .set({
      status: heard.status,
      lastError: heard.error,
      tookMs: heard.tookMs,
      doneAt: heard.ok ? ctx.now : null,
      parkedAt: !heard.ok && again === null ? ctx.now : null,
      ...(again === null ? {} : { nextTryAt: again }),
    })
    .where(eq(webhookDelivery.id, delivery.id));
  if (!heard.ok && again === null) await tellParked(ctx, delivery, target);
}

/** Another program that no longer hears us is a matter for a person: told once for each message given up. */
async function tellParked(ctx: Ctx, { id, webhookId }: Delivery, { url }: typeof webhook.$inferSelect) {
  const notice = {
    kind: "job-failed" as const,
    subject: { kind: "webhook", id: webhookId },
    facts: {
      job: `Webhook vers ${new URL(url).hostname}`,
      reason: "un message est mis de côté après le dernier essai, à renvoyer",
    },
    key: `delivery-parked ${id}`,
    to: [],
    orRoles: ["direction" as const],
  };
  await notify(ctx, [notice]).catch((error: unknown) => logged("webhook", error));
}

/** The address is judged again at each try: rules may have become stricter since it was typed. */
async function tried(ctx: Ctx, { id, body }: Delivery, target: typeof webhook.$inferSelect): Promise<Heard> {
  if (outboundProblem(target.url, mayCallInside(ctx.env)))
    return { ok: false, status: null, error: "adresse interdite", tookMs: 0 };
  return post({ url: target.url, secret: await secretOf(ctx, target), id, body, now: ctx.now });
}
