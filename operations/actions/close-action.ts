import { eq, sql } from "drizzle-orm";
import { clientAction } from "~/db/schema/actions";
import { viewerKey } from "~/domain/access/permissions";
import { nextDay } from "~/domain/actions/due";
import type { CloseActionForm } from "~/domain/actions/forms";
import { timeline } from "../clients/writes";
import { type Ctx, verb } from "../context.server";
import { actionTopics, checked, type LoadedAction, loadAction, spoken } from "./load";
import { open } from "./writes";

/**
 * It is done, with its result, and the next one in the same step: the one asked for, else the one that the rhythm
 * brings back (AC4, AC5), unless it is no longer to be done at all. Asked twice, it is done once. Returns the next one's day, null when there is none.
 */
export const closeAction = verb("action.write", async (ctx, actionId: string, form: CloseActionForm) => {
  const before = await loadAction(ctx, actionId);
  if (before.doneAt !== null) return null;
  const next = await following(ctx, before, form);
  await ctx.commit({
    guards: [open(actionId)],
    writes: [
      ctx.db
        .update(clientAction)
        .set({
          doneAt: ctx.now,
          doneBy: ctx.viewer.kind === "staff" ? ctx.viewer.userId : before.assigneeId,
          result: form.result,
          version: sql`version + 1`,
        })
        .where(eq(clientAction.id, actionId)),
      ...(next ? [ctx.db.insert(clientAction).values(next)] : []),
      timeline(ctx, {
        clientId: before.clientId,
        ouvrageId: before.ouvrageId,
        kind: "action",
        title: form.dropped ? `N'est plus à faire. ${spoken(before)}` : spoken(before),
        href: `/actions/${actionId}`,
        body: form.result,
      }),
    ],
    change: {
      kind: "action",
      id: actionId,
      action: form.dropped ? "dropped" : "done",
      after: { result: form.result, ...(next ? { next: next.id, dueOn: next.dueOn } : {}) },
    },
    event: { name: "changed", subjectId: actionId, topics: actionTopics(before.clientId) },
  });
  return next?.dueOn ?? null;
});

type NewAction = typeof clientAction.$inferInsert;

async function following(ctx: Ctx, before: LoadedAction, form: CloseActionForm): Promise<NewAction | null> {
  if (form.dropped) return null;
  const { clientId, ouvrageId, assigneeId, typeId, subject, href, startsOn, dueTime } = before;
  // Closed, taken back and closed again: what it had brought, and somebody touched, is still there.
  const already = (await ctx.db.$count(clientAction, eq(clientAction.previousId, before.id))) > 0;
  const rhythm = before.rhythmEvery && before.rhythmUnit && !already ? before : null;
  const born = {
    id: ctx.newId(),
    clientId,
    ouvrageId,
    assigneeId,
    href,
    rhythmEvery: rhythm?.rhythmEvery,
    rhythmUnit: rhythm?.rhythmUnit,
    createdAt: ctx.now,
    createdBy: viewerKey(ctx.viewer),
    previousId: already ? null : before.id,
  };
  if (form.nextDueOn) {
    const asked = {
      typeId: form.nextTypeId ?? typeId,
      subject: form.nextSubject,
      dueOn: form.nextDueOn,
      dueTime: form.nextDueTime ?? "",
    };
    await checked(ctx, clientId, { ...asked, assigneeId, ouvrageId });
    return { ...born, ...asked, startsOn: asked.dueOn };
  }
  if (!rhythm?.rhythmEvery || !rhythm.rhythmUnit) return null;
  const { rhythmEvery: every, rhythmUnit: unit } = rhythm;
  return {
    ...born,
    typeId,
    subject,
    dueTime,
    startsOn,
    dueOn: nextDay(startsOn, before.dueOn, { every, unit }, ctx.today),
  };
}
