import { and, asc, eq, gte, isNotNull, isNull, sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { client } from "~/db/schema/clients";
import { quote } from "~/db/schema/quotes";
import { choice } from "~/db/schema/settings";
import { daysBetween } from "~/domain/calendar/day";
import { parisDay } from "~/domain/calendar/paris";
import { LATEST, reminderDue } from "~/domain/follow-up/reminders";
import { renderTemplate } from "~/outputs/mail/templates";
import { placesOf } from "../clients/places";
import { timeline } from "../clients/writes";
import { type Ctx, verb } from "../context.server";
import { must } from "../guards";
import { loadMailFrame } from "../mail/load";
import { templateOf } from "../mail/templates";
import { queuedMail } from "../mail/writes";
import { notify } from "../notifications/writes";
import { quoteMarkers } from "../quotes/quote-letter";
import { newSpaceLink } from "../space/links";
import { mailboxOf } from "../space/load";
import { giveChores } from "./chores";
import { eachOnce, type FollowedUp, followedUp, lastSteps, loadFollowUp } from "./load";

/**
 * Recalls unanswered quotes to their clients as the company wants it (FU1..FU4), each reminder once, and tells the
 * seller of each quote that stays silent, who may be given something to do (FU5). Returns how many mails were queued,
 * how many notices are new, how many actions given.
 */
export const remindQuotes = verb("system", async (ctx): Promise<FollowedUp> => {
  const { quotes: cadence, quoteChore } = await loadFollowUp(ctx);
  const open = (await waiting(ctx)).map((row) => ({ ...row, sentOn: parisDay(row.quote.sentAt ?? ctx.now) }));
  const silent = open.filter(({ sentOn }) => {
    const days = daysBetween(sentOn, ctx.today);
    return days >= cadence.days && days <= cadence.days + LATEST;
  });
  const notices = await notify(
    ctx,
    silent.map(({ quote: row, client: name, sentOn }) => ({
      kind: "quote-silent",
      subject: { kind: "quote", id: row.id },
      facts: { number: row.number, client: name, days: daysBetween(sentOn, ctx.today) },
      key: `quote-silent ${row.id}`,
      to: [row.sellerId],
      orRoles: ["direction"],
    })),
  );
  const due = open.flatMap((it) => {
    const step = reminderDue(it.sentOn, ctx.today, cadence);
    return step === null || it.binned ? [] : [{ ...it, step }];
  });
  const last = await lastSteps(
    ctx,
    "quote-reminder",
    due.map((it) => it.quote.id),
  );
  const mails = await eachOnce(
    due.filter((it) => (last.get(it.quote.id) ?? 0) < it.step),
    (it) => reminded(ctx, it),
  );
  const actions = await giveChores(
    ctx,
    "quote-chore",
    quoteChore,
    open
      .filter((it) => !it.binned)
      .map(({ quote: { id, number, clientId, ouvrageId, sellerId }, sentOn }) => ({
        id,
        from: sentOn,
        clientId,
        ouvrageId,
        sellerId,
        subject: `Devis ${number} sans réponse`,
        href: `/devis/${id}`,
        still: stillWaits(id),
      })),
  );
  return { mails, notices, actions };
});

const stillWaits = (id: string) =>
  sql`exists(select 1 from quote where id = ${id} and accepted_at is null and refused_at is null and superseded_at is null and binned_at is null)`;

const isWaiting = (today: string) =>
  and(
    isNotNull(quote.sentAt),
    isNull(quote.acceptedAt),
    isNull(quote.refusedAt),
    isNull(quote.supersededAt),
    isNull(quote.binnedAt),
    sql`${quote.validUntil} >= ${today}`,
  );

const waiting = (ctx: Ctx) =>
  ctx.db
    .select({
      quote,
      client: client.displayName,
      spaceEnabled: client.spaceEnabled,
      seller: user.name,
      sellerMail: user.email,
      binned: sql<number>`coalesce(${choice.semantics} ->> 'bin', 0)`,
    })
    .from(quote)
    .innerJoin(client, eq(client.id, quote.clientId))
    .innerJoin(user, eq(user.id, quote.sellerId))
    .leftJoin(choice, eq(choice.id, client.statusId))
    // A quote is never valid for years: what was sent before is expired.
    .where(and(isWaiting(ctx.today), gte(quote.sentAt, ctx.now - 366 * 86_400_000)))
    .orderBy(asc(quote.sentAt));

type Due = Awaited<ReturnType<typeof waiting>>[number] & { step: number };

/** One reminder: its record, the client's new door, the mail and the timeline together. False without an address. */
async function reminded(ctx: Ctx, { quote: row, client: name, step, ...it }: Due): Promise<boolean> {
  const to = await mailboxOf(ctx, row);
  if (!to) return false;
  const link = it.spaceEnabled
    ? await newSpaceLink(ctx, { clientId: row.clientId, quoteId: row.id, for: to })
    : null;
  const values = {
    ...(await quoteMarkers(ctx, row, await placesOf(ctx, row.clientId))),
    "data.lien": link?.url ?? "",
    "data.expediteur": it.seller,
  };
  await ctx.commit({
    guards: [must("still waits", stillWaits(row.id))],
    writes: [
      followedUp(ctx, "quote-reminder", row.id, String(step)),
      ...(link?.writes ?? []),
      queuedMail(ctx, {
        template: "quote-reminder",
        to: { address: to, name },
        replyTo: it.sellerMail,
        mail: renderTemplate(
          "quote-reminder",
          await templateOf(ctx, "quote-reminder"),
          values,
          await loadMailFrame(ctx),
        ),
        attachments: row.sentFileId ? [{ fileId: row.sentFileId, name: `Devis ${row.number}.pdf` }] : [],
        clientId: row.clientId,
        about: { kind: "quote", id: row.id },
      }),
      timeline(ctx, {
        clientId: row.clientId,
        ouvrageId: row.ouvrageId,
        kind: "quote",
        title: `Devis ${row.number} relancé`,
        body: `À ${to}`,
        href: `/devis/${row.id}`,
      }),
    ],
    change: { kind: "quote", id: row.id, action: "reminded", after: { to, step } },
    event: {
      name: "mail.queued",
      subjectId: row.id,
      topics: [`quote:${row.id}`, `client:${row.clientId}`, "mail"],
    },
  });
  return true;
}
