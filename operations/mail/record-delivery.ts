import { eq, sql } from "drizzle-orm";
import { prepared } from "~/db/batch";
import { mail, mailEvent } from "~/db/schema/mail";
import { verb } from "../context.server";
import type { DeliveryNews } from "../gateways/resend-news";
import { must } from "../guards";
import { notifyOfLostMail } from "../notifications/of-events";
import { Refusal } from "../refusals";
import { movedByNews } from "./news";

/**
 * Notes what the provider tells of a mail and moves the mail (ML1, ML2); told twice, in any order, it comes to the
 * same. News of a mail that is not known yet are kept: the provider may be faster than our own note that it left.
 */
export const recordDelivery = verb("system", async (ctx, news: DeliveryNews): Promise<void> => {
  const [[told], [row]] = await ctx.db.batch([
    ctx.db.select({ id: mailEvent.id }).from(mailEvent).where(eq(mailEvent.id, news.id)).limit(1),
    ctx.db
      .select({ id: mail.id, kind: mail.subjectKind, about: mail.subjectId })
      .from(mail)
      .where(eq(mail.providerId, news.providerId))
      .limit(1),
  ]);
  if (told) return;
  const moved = movedByNews(ctx, news.providerId, news);
  if (!row) {
    // Moved as well: the mail may be noted between our look and this line.
    await ctx.env.DB.batch(
      prepared(ctx.env.DB, [ctx.db.insert(mailEvent).values(news).onConflictDoNothing(), ...moved]),
    );
    return;
  }
  const noted = ctx.commit({
    guards: [must("not told yet", sql`not exists(select 1 from mail_event where id = ${news.id})`)],
    writes: [ctx.db.insert(mailEvent).values(news), ...moved],
    change: { kind: "mail", id: row.id, action: news.kind, after: { reason: news.detail } },
    event: {
      name: "changed",
      subjectId: row.id,
      topics: ["mail", `mail:${row.id}`, ...(row.about ? [`${row.kind}:${row.about}`] : [])],
    },
  });
  // The same message in two requests at once: the other one noted it.
  await noted.catch((error: unknown) => {
    if (!(error instanceof Refusal && error.kind === "conflict")) throw error;
  });
  if (news.kind === "bounced" || news.kind === "failed") await notifyOfLostMail(ctx, row.id);
});
