import type { clientAction } from "~/db/schema/actions";
import { isLate } from "~/domain/actions/due";
import { parisWall } from "~/domain/calendar/paris";
import type { Ctx } from "../context.server";

/** Late now, in Paris (AC2); what is done is not. */
export function lateNow(
  ctx: Ctx,
  row: Pick<typeof clientAction.$inferSelect, "dueOn" | "dueTime" | "doneAt">,
): boolean {
  if (row.doneAt !== null) return false;
  const { minutes } = parisWall(ctx.now);
  const hour = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return isLate({ dueOn: row.dueOn, dueTime: row.dueTime || null }, { today: ctx.today, hour });
}
