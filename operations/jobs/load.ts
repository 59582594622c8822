import { gt, lt, or, sql } from "drizzle-orm";
import { scheduledRun } from "~/db/schema/house";
import type { JobName } from "~/domain/schedule/jobs";
import { LOST_AFTER } from "~/domain/schedule/schedule";
import type { Ctx } from "../context.server";
import { LONGEST_WAIT } from "../due";

/**
 * Takes a job for its due instant: true for one caller alone, however many ask at once. One that was taken and never
 * ended may be taken again (T4).
 */
export async function taken(ctx: Ctx, job: JobName, dueAt: number): Promise<boolean> {
  const row = { job, dueAt, startedAt: ctx.now, endedAt: null, ok: null, result: null };
  const [done] = await ctx.db
    .insert(scheduledRun)
    .values(row)
    .onConflictDoUpdate({
      target: scheduledRun.job,
      set: row,
      setWhere: or(
        lt(scheduledRun.dueAt, dueAt),
        // Noted while the machine's clock was ahead: it would not run again before that day.
        gt(scheduledRun.dueAt, ctx.now + LONGEST_WAIT),
        sql`${scheduledRun.endedAt} is null and ${scheduledRun.startedAt} < ${ctx.now - LOST_AFTER}`,
      ),
    })
    .returning({ job: scheduledRun.job });
  return done !== undefined;
}
