import { eq } from "drizzle-orm";
import { openDb } from "~/db/client";
import { scheduledRun } from "~/db/schema/house";
import { counted } from "~/domain/french";
import { JOBS, type JobName } from "~/domain/schedule/jobs";
import { lastDue } from "~/domain/schedule/schedule";
import { verifyChain } from "~/operations/billing/verify-chain";
import { type Ctx, contextFor } from "~/operations/context.server";
import { emptyBins } from "~/operations/files/empty-bins";
import { readTexts } from "~/operations/files/read-texts";
import { sweepGone } from "~/operations/files/sweep-gone";
import { sweepOrphans } from "~/operations/files/sweep-orphans";
import { sweepUploads } from "~/operations/files/sweep-uploads";
import type { FollowedUp } from "~/operations/follow-up/load";
import { remindInvoices } from "~/operations/follow-up/remind-invoices";
import { remindQuotes } from "~/operations/follow-up/remind-quotes";
import { forgetExpired } from "~/operations/house/forget-expired";
import { taken } from "~/operations/jobs/load";
import { checkLedger } from "~/operations/ledger/check-ledger";
import { loggedWork } from "~/operations/log";
import { sendQueuedMail } from "~/operations/mail/send-queued-mail";
import { FIGURES, keepFigures } from "~/operations/metrics/figures";
import { watchedBase } from "~/operations/metrics/watched-base";
import { notify } from "~/operations/notifications/writes";
import { sweepErased } from "~/operations/privacy/sweep-erased";
import { tellDue } from "~/operations/privacy/tell-due";
import { sendReports } from "~/operations/reports/send-reports";
import { sendDueSurveys } from "~/operations/scenarios/send-due-surveys";
import { traced } from "~/operations/trace";
import { drainOutbox } from "./outbox";

/**
 * What each job does; its words and hours stand in domain/schedule/jobs.ts. Jobs are idempotent: late, twice or cut in
 * the middle changes nothing. They answer what came of it, in French, or throw why it went wrong.
 */
const DOES: Record<JobName, (ctx: Ctx) => Promise<string>> = {
  mails: async (ctx) => counted(await retriedMails(ctx), "mail"),
  outbox: async (ctx) => counted(await drainOutbox(ctx.env, () => ctx.now), "événement"),
  textes: async (ctx) => counted(await readTexts(ctx), "fichier lu", "fichiers lus"),
  menage: async (ctx) => {
    const gone = await forgetExpired(ctx);
    return [
      counted(gone.told, "événement"),
      counted(gone.sessions, "session"),
      counted(gone.resets, "lien"),
      counted(gone.throttles, "compteur"),
      counted(gone.notes, "note retirée", "notes retirées"),
      counted(gone.news, "nouvelle de mail", "nouvelles de mails"),
    ].join(", ");
  },
  orphelins: async (ctx) =>
    `${counted((await emptyBins(ctx)).erased, "document sorti des corbeilles", "documents sortis des corbeilles")}, ${counted(await sweepGone(ctx), "reste de document", "restes de documents")}, ${counted(await sweepUploads(ctx), "envoi abandonné", "envois abandonnés")}, ${counted(await sweepOrphans(ctx), "fichier")}, ${counted(await sweepErased(ctx), "fichier de personnes effacées", "fichiers de personnes effacées")}`,
  chaine: checkedBooks,
  conservation: async (ctx) => counted(await tellDue(ctx), "effacement signalé", "effacements signalés"),
  tableaux: async (ctx) => counted(await sendReports(ctx), "mail"),
  relances: async (ctx) => followedUp(await remindQuotes(ctx)),
  enquetes: async (ctx) => counted(await sendDueSurveys(ctx), "enquête"),
  retards: async (ctx) => followedUp(await remindInvoices(ctx)),
};

const followedUp = ({ mails, notices, actions }: FollowedUp) =>
  `${counted(mails, "relance")}, ${counted(notices, "notification")}, ${counted(actions, "action")}`;

/**
 * Called every minute by the one cron of wrangler.toml: runs what is due and was not run, in Paris time. After two
 * days down each job runs once (T3); two callers at once run it once. One failing does not keep the others from it.
 */
export async function runSchedule(env: Env, now: number): Promise<void> {
  for (const name of Object.keys(JOBS) as JobName[]) {
    const ctx = contextFor(env, { viewer: { kind: "system", job: name }, clock: () => now });
    if (await taken(ctx, name, lastDue(JOBS[name].when, now))) await ran(env, name, now);
  }
  await keepFigures(env, Date.now());
}

/** Runs one job that somebody asked for; pages that show jobs hear of it. */
export async function runJob(env: Env, name: JobName, now: number): Promise<void> {
  const ctx = contextFor(env, { viewer: { kind: "system", job: name }, clock: () => now });
  const row = { job: name, startedAt: now, endedAt: null, ok: null, result: null };
  await ctx.db
    .insert(scheduledRun)
    .values({ ...row, dueAt: lastDue(JOBS[name].when, now) })
    .onConflictDoUpdate({ target: scheduledRun.job, set: row });
  await ran(env, name, now);
}

/** Each run has a line in the log, and its verbs are counted. */
const ran = (env: Env, name: JobName, now: number): Promise<void> =>
  traced(name, async (work) => {
    const from = Date.now();
    const watched = { ...env, DB: watchedBase(env.DB) };
    const ok = await done(
      contextFor(watched, { viewer: { kind: "system", job: name }, clock: () => now }),
      name,
    );
    loggedWork("job", work, { ok, ms: Date.now() - from });
    FIGURES.countVerbs(work, now);
  });

async function done(ctx: Ctx, name: JobName): Promise<boolean> {
  const end = await DOES[name](ctx).then(
    (result) => ({ ok: true, result }),
    (error: unknown) => ({ ok: false, result: error instanceof Error ? error.message : String(error) }),
  );
  await openDb(ctx.env.DB)
    .update(scheduledRun)
    .set({ ...end, endedAt: Date.now() })
    .where(eq(scheduledRun.job, name));
  if (!end.ok) await failed(ctx, name, end.result);
  return end.ok;
}

/** Whoever looks after the jobs hears of a failure, once a day for each job; a bell that fails stops nothing. */
async function failed(ctx: Ctx, name: JobName, reason: string): Promise<void> {
  const notice = {
    kind: "job-failed" as const,
    subject: { kind: "job", id: name },
    facts: { job: JOBS[name].title, reason: reason.slice(0, 200) },
    key: `job-failed ${name} ${ctx.today}`,
    to: [],
    orRoles: ["direction" as const],
  };
  await notify(ctx, [notice]).catch(() => undefined);
}

const MOST_ROUNDS = 40;

/** Mails whose turn came back; pages that show them hear of it through the outbox, which runs next. */
async function retriedMails(ctx: Ctx): Promise<number> {
  let sent = 0;
  // A thousand letters do not wait for fifty beats; what fails waits for its own turn.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const left = await sendQueuedMail(ctx);
    sent += left;
    if (left === 0) break;
  }
  if (sent > 0)
    await ctx.commit({
      writes: [],
      change: { kind: "mail", id: "queue", action: "sent", after: { sent } },
      event: { name: "changed", subjectId: "queue", topics: ["mail"] },
    });
  return sent;
}

/** The chain of issued pieces holds, and every entry balances. Throws the sentence that says what does not. */
async function checkedBooks(ctx: Ctx): Promise<string> {
  const [chain, ledger] = [await verifyChain(ctx), await checkLedger(ctx)];
  if (chain.broken)
    throw new Error(`La chaîne est rompue après la pièce ${chain.last ?? "d'origine"} : prévenez-nous.`);
  if (ledger.wrong.length > 0)
    throw new Error(`Écritures qui ne s'équilibrent pas : ${ledger.wrong.slice(0, 5).join(", ")}.`);
  return `${counted(chain.links, "pièce chaînée", "pièces chaînées")} sans altération, ${counted(ledger.entries, "écriture équilibrée", "écritures équilibrées")}`;
}
