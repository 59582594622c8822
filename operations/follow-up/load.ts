import { and, eq, inArray } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { followUp, followUpSetting } from "~/db/schema/telling";
import { type FollowUp, NO_FOLLOW_UP } from "~/domain/follow-up/reminders";
import type { Ctx } from "../context.server";
import { Refusal } from "../refusals";

/** What a morning's follow-up did. */
export interface FollowedUp {
  mails: number;
  notices: number;
  actions: number;
}

/** How the company follows up, and the version of that setting: 0 until somebody wrote it. */
export async function loadFollowUp(ctx: Ctx): Promise<FollowUp & { version: number }> {
  const [row] = await ctx.db.select().from(followUpSetting).where(eq(followUpSetting.id, "company")).limit(1);
  if (!row) return { ...NO_FOLLOW_UP, version: 0 };
  return {
    quotes: { times: row.quoteTimes, days: row.quoteDays },
    invoices: { times: row.invoiceTimes, days: row.invoiceDays },
    quoteChore: { typeId: row.quoteChoreTypeId, days: row.quoteChoreDays },
    invoiceChore: { typeId: row.invoiceChoreTypeId, days: row.invoiceChoreDays },
    version: row.version,
  };
}

/** The last reminder that each of these documents had; absent where none left. */
export async function lastSteps(
  ctx: Ctx,
  kind: typeof followUp.$inferInsert.kind,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await ctx.db
    .select({ id: followUp.subjectId, step: followUp.step })
    .from(followUp)
    .where(and(inArray(followUp.kind, [kind]), inIds(followUp.subjectId, ids)));
  const last = new Map<string, number>();
  for (const { id, step } of rows) last.set(id, Math.max(last.get(id) ?? 0, Number(step)));
  return last;
}

/** The row that lets an effect happen once: in the same commit, its key refuses the second one. */
export const followedUp = (
  ctx: Ctx,
  kind: typeof followUp.$inferInsert.kind,
  subjectId: string,
  step: string,
) => ctx.db.insert(followUp).values({ kind, subjectId, step, at: ctx.now });

/**
 * Does each in turn. What somebody else did meanwhile, or what has changed, is passed over; a failure keeps none of
 * the others, and is told at the end. Returns how many were done.
 */
export async function eachOnce<T>(items: readonly T[], work: (item: T) => Promise<boolean>): Promise<number> {
  let done = 0;
  const failures: string[] = [];
  for (const item of items) {
    try {
      if (await work(item)) done += 1;
    } catch (error) {
      if (error instanceof Refusal && error.kind === "conflict") continue;
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (failures.length > 0)
    throw new Error(`${done} fait${done > 1 ? "s" : ""}, ${failures.length} en échec : ${failures[0]}`);
  return done;
}
