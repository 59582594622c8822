import { and, eq, sql } from "drizzle-orm";
import { prepared } from "~/db/batch";
import { MAIL_WAITS, mail } from "~/db/schema/mail";
import { heaviest } from "~/domain/mail/delivery";
import { waitAfter } from "~/domain/mail/retry";
import { type Ctx, verb } from "../context.server";
import { dueNow } from "../due";
import { MailFailure, type MailGateway, mailGateway } from "../gateways/mail";
import { notifyOfLostMail } from "../notifications/of-events";
import { loadCompany } from "../settings/load";
import { movedByNews, newsOf } from "./news";
import { outgoing } from "./outgoing";

const BATCH = 50;
const LANES = 5;
const MAX_ATTEMPTS = 8;
/** A mail that a stopped server had claimed is tried again after this long. */
const CLAIM = 5 * 60_000;

/**
 * Sends what is due, oldest first. A mail is claimed by a conditional update before it leaves, so two drains at once
 * send it once; failures wait twice as long each time (ML4, ML5) and are parked after eight, or at once when the
 * server says never. Returns how many left. `gateway` is another one in tests.
 */
export const sendQueuedMail = verb("system", async (ctx, gateway?: MailGateway): Promise<number> => {
  const due = await ctx.db
    .select()
    .from(mail)
    .where(and(MAIL_WAITS, dueNow(mail.nextTryAt, ctx.now)))
    // The plus: those that wait are sorted, where the order of the key would walk through every mail ever sent.
    .orderBy(sql`+${mail.id}`)
    .limit(BATCH);
  if (due.length === 0) return 0;
  const company = await loadCompany(ctx);
  // Several at a time, each claimed and noted by itself: a mail server answers slowly, and one by one adds up.
  const waiting = due.values();
  const lane = async () => {
    let sent = 0;
    for (const row of waiting) if (await claimed(ctx, row)) sent += await leave(ctx, company, row, gateway);
    return sent;
  };
  return (await Promise.all(Array.from({ length: LANES }, lane))).reduce((all, sent) => all + sent, 0);
});

type Row = typeof mail.$inferSelect;

async function claimed(ctx: Ctx, row: Row): Promise<boolean> {
  const { meta } = await ctx.db
    .update(mail)
    .set({ nextTryAt: ctx.now + CLAIM, attempts: row.attempts + 1 })
    .where(
      and(eq(mail.id, row.id), MAIL_WAITS, eq(mail.attempts, row.attempts), dueNow(mail.nextTryAt, ctx.now)),
    );
  return meta.changes === 1;
}

type Company = Awaited<ReturnType<typeof loadCompany>>;

async function leave(
  ctx: Ctx,
  company: Company,
  row: Row,
  gateway: MailGateway | undefined,
): Promise<number> {
  const set = await attempted(ctx, company, row, gateway);
  await ctx.db.update(mail).set(set).where(eq(mail.id, row.id));
  if (set.status === "parked") await notifyOfLostMail(ctx, row.id);
  if (set.providerId) await overtaken(ctx, set.providerId);
  return set.sentAt ? 1 : 0;
}

/** The provider's first news may have come before we noted its name for the mail: they are applied now. */
async function overtaken(ctx: Ctx, providerId: string): Promise<void> {
  const worst = heaviest(await newsOf(ctx, providerId));
  if (worst) await ctx.env.DB.batch(prepared(ctx.env.DB, movedByNews(ctx, providerId, worst)));
}

/** What one try makes of a mail. Only the sending itself is tried: a base that fails afterwards is no failed mail. */
async function attempted(
  ctx: Ctx,
  company: Company,
  row: Row,
  gateway: MailGateway | undefined,
): Promise<Partial<Row>> {
  const attempts = row.attempts + 1;
  // A mail that stops the server each time never comes to its own failure: it is parked before one try too many.
  if (attempts > MAX_ATTEMPTS) return { status: "parked", lastError: "Trop de tentatives interrompues." };
  try {
    const { status, providerId } = await (gateway ?? mailGateway(ctx.env)).send(
      await outgoing(ctx, company, row),
    );
    return { status, providerId, sentAt: ctx.now, lastError: "" };
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : "échec inconnu";
    const parked = (error instanceof MailFailure && error.permanent) || attempts >= MAX_ATTEMPTS;
    return {
      lastError,
      ...(parked ? { status: "parked" as const } : { nextTryAt: ctx.now + waitAfter(row.id, attempts) }),
    };
  }
}
