import { sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { clientAction } from "~/db/schema/actions";
import { viewerKey } from "~/domain/access/permissions";
import type { ActionForm } from "~/domain/actions/forms";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import { actionTopics, assigneeOf, checked } from "./load";

/** The action is still to be done. */
export const open = (actionId: string) =>
  must(
    "open",
    sql`exists(select 1 from ${clientAction} where ${clientAction.id} = ${actionId} and ${clientAction.doneAt} is null)`,
  );

/** What an action is about, written in the same commit: the page it leads to, and the record that remembers it. */
interface About {
  href: string;
  writes: (actionId: string) => Statement[];
  guards: Statement[];
  topics: string[];
}

/** Writes a new action of a client that is there, once its choices are checked. Returns its id. */
export async function plan(
  ctx: Ctx,
  clientId: string,
  form: ActionForm,
  sending?: string,
  about?: About,
): Promise<string> {
  const { rhythmUnit, rhythmEvery, ...asked } = form;
  const action = { ...asked, assigneeId: assigneeOf(ctx, form.assigneeId) };
  await checked(ctx, clientId, action);
  const id = ctx.newId();
  await ctx.commit({
    sending,
    guards: about?.guards ?? [],
    writes: [
      ctx.db.insert(clientAction).values({
        ...action,
        id,
        clientId,
        dueTime: form.dueTime ?? "",
        href: about?.href ?? "",
        startsOn: form.dueOn,
        rhythmUnit,
        rhythmEvery: rhythmUnit && rhythmEvery,
        createdAt: ctx.now,
        createdBy: viewerKey(ctx.viewer),
      }),
      ...(about?.writes(id) ?? []),
    ],
    change: {
      kind: "action",
      id,
      action: "created",
      after: { clientId, subject: form.subject, dueOn: form.dueOn, assigneeId: action.assigneeId },
    },
    event: { name: "changed", subjectId: id, topics: [...actionTopics(clientId), ...(about?.topics ?? [])] },
  });
  return id;
}
