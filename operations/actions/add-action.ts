import { clientAction } from "~/db/schema/actions";
import { viewerKey } from "~/domain/access/permissions";
import type { ActionForm } from "~/domain/actions/forms";
import { loadClient } from "../clients/load";
import { verb } from "../context.server";
import { once } from "../once";
import { actionTopics, assigneeOf, checked } from "./load";

/** Something to do for this client, one for one `sending` of the form (CRM-13, AC1). Returns its id. */
export const addAction = verb(
  "action.write",
  async (ctx, clientId: string, form: ActionForm, sending?: string): Promise<string> =>
    once(ctx, sending, async () => {
      await loadClient(ctx, clientId);
      const { rhythmUnit, rhythmEvery, ...asked } = form;
      const action = { ...asked, assigneeId: assigneeOf(ctx, form.assigneeId) };
      await checked(ctx, clientId, action);
      const id = ctx.newId();
      await ctx.commit({
        sending,
        writes: [
          ctx.db.insert(clientAction).values({
            ...action,
            id,
            clientId,
            dueTime: form.dueTime ?? "",
            startsOn: form.dueOn,
            rhythmUnit,
            rhythmEvery: rhythmUnit && rhythmEvery,
            createdAt: ctx.now,
            createdBy: viewerKey(ctx.viewer),
          }),
        ],
        change: {
          kind: "action",
          id,
          action: "created",
          after: { clientId, subject: form.subject, dueOn: form.dueOn, assigneeId: action.assigneeId },
        },
        event: { name: "changed", subjectId: id, topics: actionTopics(clientId) },
      });
      return id;
    }),
);
