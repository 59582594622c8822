import { and, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { outbox, scheduledRun } from "~/db/schema/house";
import { JOBS, type JobName } from "~/domain/schedule/jobs";
import { nextDue } from "~/domain/schedule/schedule";
import { verb } from "../context.server";

/** What happens by itself: last run, how long, what came of it, when next; and what stopped after too many tries. */
export const listJobs = verb("job.manage", async (ctx) => {
  const [runs, parked, [waiting]] = await ctx.db.batch([
    ctx.db.select().from(scheduledRun),
    ctx.db
      .select({
        id: outbox.id,
        at: outbox.at,
        event: outbox.event,
        attempts: outbox.attempts,
        parkedAt: outbox.parkedAt,
        lastError: outbox.lastError,
      })
      .from(outbox)
      .where(and(isNull(outbox.doneAt), isNotNull(outbox.parkedAt)))
      .orderBy(sql`+${outbox.id}`)
      .limit(200),
    ctx.db
      .select({ count: sql<number>`count(*)` })
      .from(outbox)
      .where(and(isNull(outbox.doneAt), isNull(outbox.parkedAt), lt(outbox.at, ctx.now - 60_000))),
  ]);
  const ran = new Map(runs.map((run) => [run.job, run]));
  return {
    jobs: (Object.keys(JOBS) as JobName[]).map((name) => {
      const run = ran.get(name);
      return {
        name,
        ...JOBS[name],
        startedAt: run?.startedAt ?? null,
        endedAt: run?.endedAt ?? null,
        ok: run?.ok ?? null,
        result: run?.result ?? "",
        nextAt: nextDue(JOBS[name].when, ctx.now),
      };
    }),
    parked,
    /** Events of more than a minute ago that are still to be told. */
    waiting: waiting?.count ?? 0,
  };
});
