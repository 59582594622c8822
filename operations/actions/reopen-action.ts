import { and, eq, isNull, sql } from "drizzle-orm";
import { clientAction } from "~/db/schema/actions";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { must } from "../guards";
import { actionTopics, loadAction, spoken } from "./load";

/** Takes a closing back: the action is to be done again, and the one born of it leaves unless somebody touched it. */
export const reopenAction = verb("action.write", async (ctx, actionId: string) => {
  const before = await loadAction(ctx, actionId);
  if (before.doneAt === null) return;
  await ctx.commit({
    guards: [
      must(
        "closed",
        sql`exists(select 1 from ${clientAction} where ${clientAction.id} = ${actionId} and ${clientAction.doneAt} is not null)`,
      ),
    ],
    writes: [
      ctx.db
        .update(clientAction)
        .set({ doneAt: null, doneBy: null, result: "", version: sql`version + 1` })
        .where(eq(clientAction.id, actionId)),
      ctx.db
        .delete(clientAction)
        .where(
          and(
            eq(clientAction.previousId, actionId),
            eq(clientAction.version, 1),
            isNull(clientAction.doneAt),
          ),
        ),
      timeline(ctx, {
        clientId: before.clientId,
        ouvrageId: before.ouvrageId,
        kind: "action",
        title: `À refaire. ${spoken(before)}`,
        href: `/actions/${actionId}`,
      }),
    ],
    change: { kind: "action", id: actionId, action: "reopened", before: { result: before.result } },
    event: { name: "changed", subjectId: actionId, topics: actionTopics(before.clientId) },
  });
});
