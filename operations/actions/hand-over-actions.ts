import { and, count, eq, isNull, sql } from "drizzle-orm";
import { clientAction } from "~/db/schema/actions";
import type { HandOverForm } from "~/domain/actions/forms";
import { type Problem, problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { personAsked } from "./load";

/** Gives somebody every open action of another person, who may have left (AC7). Returns how many. */
export const handOverActions = verb("action.hand-over", async (ctx, form: HandOverForm): Promise<number> => {
  const { fromId, toId } = form;
  const theirs = and(eq(clientAction.assigneeId, fromId), isNull(clientAction.doneAt));
  const [[from], [to], [counted]] = await ctx.db.batch([
    personAsked(ctx, fromId),
    personAsked(ctx, toId),
    ctx.db.select({ n: count() }).from(clientAction).where(theirs),
  ]);
  const problems: Problem[] = [];
  if (!from) problems.push(problem("user-unknown", "fromId"));
  if (!to || to.disabledAt !== null) problems.push(problem("user-unknown", "toId"));
  if (fromId === toId) problems.push(problem("same-person", "toId"));
  if (problems.length > 0) throw refused(...problems);
  const total = counted?.n ?? 0;
  if (total === 0) return 0;
  await ctx.commit({
    writes: [ctx.db.update(clientAction).set({ assigneeId: toId, version: sql`version + 1` }).where(theirs)],
    change: { kind: "user", id: fromId, action: "actions-handed-over", after: { to: toId, count: total } },
    event: { name: "changed", subjectId: fromId, topics: ["actions"] },
  });
  return total;
});
