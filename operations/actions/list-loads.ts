import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { clientAction } from "~/db/schema/actions";
import { verb } from "../context.server";

/** Everybody who may be given something to do, and those who left something, with how much is still open. */
export const listLoads = verb("action.hand-over", async (ctx) => {
  const open = count(clientAction.id);
  const rows = await ctx.db
    .select({ id: user.id, name: user.name, disabledAt: user.disabledAt, open })
    .from(user)
    .leftJoin(clientAction, and(eq(clientAction.assigneeId, user.id), isNull(clientAction.doneAt)))
    .groupBy(user.id)
    .having(sql`${user.disabledAt} is null or ${open} > 0`)
    .orderBy(asc(user.name));
  return rows.map(({ disabledAt, ...row }) => ({ ...row, active: disabledAt === null }));
});
