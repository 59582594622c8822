import { and, isNotNull, lt, or, sql } from "drizzle-orm";
import { passwordReset, session } from "~/db/schema/access";
import { apiCall, webhookDelivery } from "~/db/schema/api";
import { timelineEntry } from "~/db/schema/clients";
import { metric, outbox, throttle } from "~/db/schema/house";
import { mailEvent } from "~/db/schema/mail";
import { TAKEN_BACK_FOR } from "~/domain/timeline/notes";
import { verb } from "../context.server";

const DAY = 24 * 3600_000;

/** Every night: what has served its time leaves the base. Returns how many rows of each kind left. */
export const forgetExpired = verb("system", async (ctx) => {
  const before = (days: number) => ctx.now - days * DAY;
  const [told, sessions, resets, throttles, calls, hooks, figures, notes, news] = await ctx.db.batch([
    ctx.db.delete(outbox).where(and(isNotNull(outbox.doneAt), lt(outbox.doneAt, before(30)))),
    ctx.db.delete(session).where(or(lt(session.expiresAt, before(30)), lt(session.revokedAt, before(30)))),
    ctx.db.delete(passwordReset).where(lt(passwordReset.expiresAt, before(30))),
    ctx.db.delete(throttle).where(lt(throttle.lastAt, before(7))),
    ctx.db.delete(apiCall).where(lt(apiCall.at, before(1))),
    ctx.db
      .delete(webhookDelivery)
      .where(and(isNotNull(webhookDelivery.doneAt), lt(webhookDelivery.at, before(30)))),
    ctx.db.delete(metric).where(lt(metric.hourAt, before(30))),
    ctx.db.delete(timelineEntry).where(lt(timelineEntry.removedAt, ctx.now - TAKEN_BACK_FOR)),
    // The provider's account may serve others too: what it told of their mails concerns nobody here.
    ctx.db
      .delete(mailEvent)
      .where(
        and(
          lt(mailEvent.at, before(30)),
          sql`not exists(select 1 from mail where "mail"."provider_id" = "mail_event"."provider_id")`,
        ),
      ),
  ]);
  return {
    told: told.meta.changes,
    sessions: sessions.meta.changes,
    resets: resets.meta.changes,
    throttles: throttles.meta.changes,
    calls: calls.meta.changes,
    hooks: hooks.meta.changes,
    figures: figures.meta.changes,
    notes: notes.meta.changes,
    news: news.meta.changes,
  };
});
