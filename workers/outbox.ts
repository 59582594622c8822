import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { openDb } from "~/db/client";
import { session } from "~/db/schema/access";
import { outbox } from "~/db/schema/house";
import { spaceLink } from "~/db/schema/quotes";
import { isJob, JOBS } from "~/domain/schedule/jobs";
import { sendDeliveries } from "~/operations/api/send-deliveries";
import { tellWebhooks, webhooksAsked } from "~/operations/api/tell-webhooks";
import { printInvoiceFile } from "~/operations/billing/print-invoice-file";
import { type Ctx, contextFor, type EventName } from "~/operations/context.server";
import { dueNow } from "~/operations/due";
import { durableRooms } from "~/operations/gateways/rooms";
import { logged, loggedWork } from "~/operations/log";
import { sendQueuedMail } from "~/operations/mail/send-queued-mail";
import { FIGURES } from "~/operations/metrics/figures";
import { watchedBase } from "~/operations/metrics/watched-base";
import { notifyOfEvent } from "~/operations/notifications/of-events";
import { notify } from "~/operations/notifications/writes";
import { createOrder } from "~/operations/orders/create-order";
import { traced } from "~/operations/trace";
import { runJob } from "./schedule";

type Row = typeof outbox.$inferSelect;
/** Who hears of what happened, read with it. */
interface Listening {
  people: { userId: string }[];
  hooks: Awaited<ReturnType<typeof webhooksAsked>>;
}
type Effect = (ctx: Ctx, row: Row, listening: Listening) => Promise<void>;

/** The event table: what follows each thing that happens, on one page. */
export const EVENTS: Record<EventName, Effect[]> = {
  changed: [tellHooks, ringBells],
  "mail.queued": [sendMails, ringBells],
  "user.invited": [sendMails, ringBells],
  "quote.sent": [sendMails, tellHooks, ringBells],
  "quote.viewed": [tellHooks, tellPeople, ringBells],
  "quote.accepted": [makeOrder, sendMails, tellHooks, tellPeople, ringBells],
  "quote.refused": [sendMails, tellHooks, tellPeople, ringBells],
  "quote.asked": [sendMails, tellHooks, tellPeople, ringBells],
  "order.created": [tellHooks, ringBells],
  "invoice.issued": [printIssued, tellHooks, ringBells],
  "credit-note.issued": [tellHooks, ringBells],
  "payment.received": [tellHooks, tellPeople, ringBells],
  "survey.answered": [tellHooks, tellPeople, ringBells],
  "job.asked": [runAsked, ringBells],
};

const BATCH = 50;
const MAX_ATTEMPTS = 8;
const DAY = 24 * 3600_000;

/**
 * Tells what happened, oldest first. Each row is done once all its effects passed; a failure waits longer each
 * time (30 s doubled) and is parked after eight tries, visible on the screen of automatic work.
 */
export const drainOutbox = (env: Env, clock: () => number = Date.now): Promise<number> =>
  // Work of its own: what a commit sets going is not the request's that made it.
  traced("outbox", async (work) => {
    const from = Date.now();
    const [told, failed] = await drained({ ...env, DB: watchedBase(env.DB) }, clock);
    if (told > 0) loggedWork("events", work, { told, failed, ms: Date.now() - from });
    FIGURES.countVerbs(work, Date.now());
    return told;
  });

/** How many events were told, and how many of them not to the end. */
async function drained(env: Env, clock: () => number): Promise<[told: number, failed: number]> {
  const ctx = contextFor(env, { viewer: { kind: "system", job: "outbox" }, clock });
  const db = openDb(env.DB);
  const [rows, people, hooks] = await db.batch([
    db
      .select()
      .from(outbox)
      .where(and(isNull(outbox.doneAt), isNull(outbox.parkedAt), dueNow(outbox.nextTryAt, ctx.now)))
      // The plus: the few that wait are sorted, where the order of the key would walk through all that was told.
      .orderBy(sql`+${outbox.id}`)
      .limit(BATCH),
    db
      .selectDistinct({ userId: session.userId })
      .from(session)
      .where(and(isNull(session.revokedAt), gt(session.lastSeenAt, ctx.now - DAY))),
    webhooksAsked(ctx),
  ]);
  const listening = { people, hooks };
  let failed = 0;
  for (const row of rows) {
    try {
      for (const effect of EVENTS[row.event as EventName] ?? []) await effect(ctx, row, listening);
      await db.update(outbox).set({ doneAt: clock() }).where(eq(outbox.id, row.id));
    } catch (error) {
      failed++;
      const attempts = row.attempts + 1;
      const lastError = error instanceof Error ? error.message.slice(0, 500) : String(error);
      await db
        .update(outbox)
        .set({
          attempts,
          lastError,
          ...(attempts >= MAX_ATTEMPTS
            ? { parkedAt: clock() }
            : { nextTryAt: clock() + 30_000 * 2 ** attempts }),
        })
        .where(eq(outbox.id, row.id));
      logged("outbox", error);
      if (attempts >= MAX_ATTEMPTS) await tellParked(ctx, row);
    }
  }
  if (hooks.length > 0) await sendDeliveries(ctx);
  return [rows.length, failed];
}

/** What was set aside waits for a person: the direction hears of it, once; a bell that fails stops nothing. */
async function tellParked(ctx: Ctx, row: Row): Promise<void> {
  const notice = {
    kind: "job-failed" as const,
    subject: { kind: "job", id: "outbox" },
    facts: { job: JOBS.outbox.title, reason: "un événement est mis de côté après huit essais, à relancer" },
    key: `event-parked ${row.id}`,
    to: [],
    orRoles: ["direction" as const],
  };
  await notify(ctx, [notice]).catch((error: unknown) => logged("outbox", error));
}

/** Other programs that listen; sent at the end of the drain, so that a slow one holds nobody up. */
async function tellHooks(ctx: Ctx, row: Row, { hooks }: Listening): Promise<void> {
  await tellWebhooks(ctx, row, hooks);
}

/** The bell of whoever is concerned. */
async function tellPeople(ctx: Ctx, row: Row): Promise<void> {
  await notifyOfEvent(ctx, row);
}

/** Open pages of everyone at work, and of the customer concerned, hear which topics changed. */
async function ringBells(ctx: Ctx, row: Row, { people }: Listening): Promise<void> {
  const customers = await withADoor(
    ctx,
    row.topics.filter((topic) => topic.startsWith("client:")),
  );
  await durableRooms(ctx.env.BELL).ring([...people.map(({ userId }) => `user:${userId}`), ...customers], {
    topics: row.topics,
    by: row.by,
    at: row.at,
  });
}

/** So many rooms are rung unasked; to wake five hundred takes ten seconds, and hardly any customer has a page open. */
const FEW = 20;

/** Of many customers, those who hold a link: no other can have a page open. */
async function withADoor(ctx: Ctx, keys: string[]): Promise<string[]> {
  if (keys.length <= FEW) return keys;
  const ids = keys.map((key) => key.slice("client:".length));
  const held = await ctx.db
    .selectDistinct({ id: spaceLink.clientId })
    .from(spaceLink)
    .where(
      and(inIds(spaceLink.clientId, ids), isNull(spaceLink.revokedAt), gt(spaceLink.expiresAt, ctx.now)),
    );
  return held.map(({ id }) => `client:${id}`);
}

/** A signed quote becomes an order by itself; asked twice, it is the same order. */
async function makeOrder(ctx: Ctx, row: Row): Promise<void> {
  await createOrder(ctx, row.subjectId);
}

/** The PDF of an issued invoice is ready before somebody asks for it. */
async function printIssued(ctx: Ctx, row: Row): Promise<void> {
  await printInvoiceFile(ctx, row.subjectId);
}

/** A job that somebody asked for. */
async function runAsked(ctx: Ctx, row: Row): Promise<void> {
  if (isJob(row.subjectId)) await runJob(ctx.env, row.subjectId, ctx.now);
}

/** Mails of this commit leave now; those that fail wait for the minute cron. */
async function sendMails(ctx: Ctx): Promise<void> {
  await sendQueuedMail(ctx);
}
