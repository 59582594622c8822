import { eq } from "drizzle-orm";
import { clientAction } from "~/db/schema/actions";
import type { ActionEditForm } from "~/domain/actions/forms";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { actionTopics, assigneeOf, checked, loadAction } from "./load";
import { open } from "./writes";

/** Another day, another person, other words; a closed action stays as it was (AC6), a stale version is a conflict. */
export const updateAction = verb("action.write", async (ctx, actionId: string, form: ActionEditForm) => {
  const before = await loadAction(ctx, actionId);
  const { version, rhythmUnit, rhythmEvery, ...asked } = form;
  const after = { ...asked, dueTime: form.dueTime ?? "", assigneeId: assigneeOf(ctx, form.assigneeId) };
  await checked(ctx, before.clientId, after);
  await ctx.commit({
    guards: [unchanged(clientAction, actionId, version), open(actionId)],
    writes: [
      ctx.db
        .update(clientAction)
        .set({
          ...after,
          // Another day or rhythm is counted from there.
          ...(form.dueOn === before.dueOn && rhythmUnit === before.rhythmUnit
            ? {}
            : { startsOn: form.dueOn }),
          rhythmUnit,
          rhythmEvery: rhythmUnit && rhythmEvery,
          version: version + 1,
        })
        .where(eq(clientAction.id, actionId)),
    ],
    change: {
      kind: "action",
      id: actionId,
      action: "changed",
      before: { subject: before.subject, dueOn: before.dueOn, assigneeId: before.assigneeId },
      after: { subject: after.subject, dueOn: after.dueOn, assigneeId: after.assigneeId },
    },
    event: { name: "changed", subjectId: actionId, topics: actionTopics(before.clientId) },
  });
});
