import { openDb } from "~/db/client";
import { scheduledRun } from "~/db/schema/house";
import { contextFor } from "~/operations/context.server";
import { sweepOrphans } from "~/operations/files/sweep-orphans";
import { forgetExpired } from "~/operations/house/forget-expired";
import { sendQueuedMail } from "~/operations/mail/send-queued-mail";
import { drainOutbox } from "./outbox";

interface Job {
  name: string;
  /** Cron expression, UTC; each one stands in wrangler.toml too (tests/house compares). */
  cron: string;
  run(env: Env, now: number): Promise<string>;
}

/** Everything that happens by itself, on one page. Jobs are idempotent: late or twice changes nothing. */
export const SCHEDULE: Job[] = [
  { name: "mails", cron: "* * * * *", run: async (env, now) => `${await retriedMails(env, now)} mails` },
  { name: "outbox", cron: "* * * * *", run: async (env) => `${await drainOutbox(env)} événements` },
  {
    name: "menage",
    cron: "15 2 * * *",
    run: async (env, now) => {
      const gone = await forgetExpired(
        contextFor(env, { viewer: { kind: "system", job: "menage" }, clock: () => now }),
      );
      return `${gone.told} événements, ${gone.sessions} sessions, ${gone.resets} liens, ${gone.throttles} compteurs, ${gone.news} nouvelles de mails`;
    },
  },
  {
    name: "orphelins",
    cron: "15 2 * * *",
    run: async (env, now) =>
      `${await sweepOrphans(contextFor(env, { viewer: { kind: "system", job: "orphelins" }, clock: () => now }))} fichiers`,
  },
];

/** Runs the jobs of one cron expression; one failing does not keep the others from running. */
export async function runSchedule(env: Env, cron: string, now: number): Promise<void> {
  const db = openDb(env.DB);
  for (const job of SCHEDULE.filter((j) => j.cron === cron)) {
    const startedAt = now;
    let ok = true;
    let result = "";
    try {
      result = await job.run(env, now);
    } catch (error) {
      ok = false;
      result = error instanceof Error ? error.message : String(error);
    }
    const row = { job: job.name, startedAt, endedAt: Date.now(), ok, result };
    await db.insert(scheduledRun).values(row).onConflictDoUpdate({ target: scheduledRun.job, set: row });
  }
}

/** Mails whose turn came back; pages that show them hear of it through the outbox, which runs next. */
async function retriedMails(env: Env, now: number): Promise<number> {
  const ctx = contextFor(env, { viewer: { kind: "system", job: "mails" }, clock: () => now });
  const sent = await sendQueuedMail(ctx);
  if (sent > 0)
    await ctx.commit({
      writes: [],
      change: { kind: "mail", id: "queue", action: "sent", after: { sent } },
      event: { name: "changed", subjectId: "queue", topics: ["mail"] },
    });
  return sent;
}
