import { eq } from "drizzle-orm";
import { clientAction } from "~/db/schema/actions";
import type { PutOffForm } from "~/domain/actions/forms";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { actionTopics, loadAction } from "./load";
import { open } from "./writes";

/**
 * Another day and nothing else (AC6): the rhythm is still counted from its first day. Returns what the undo needs.
 */
export const putOffAction = verb("action.write", async (ctx, actionId: string, form: PutOffForm) => {
  const before = await loadAction(ctx, actionId);
  await ctx.commit({
    guards: [unchanged(clientAction, actionId, form.version), open(actionId)],
    writes: [
      ctx.db
        .update(clientAction)
        .set({ dueOn: form.dueOn, version: form.version + 1 })
        .where(eq(clientAction.id, actionId)),
    ],
    change: {
      kind: "action",
      id: actionId,
      action: "put-off",
      before: { dueOn: before.dueOn },
      after: { dueOn: form.dueOn },
    },
    event: { name: "changed", subjectId: actionId, topics: actionTopics(before.clientId) },
  });
  return { before: before.dueOn, version: form.version + 1 };
});
