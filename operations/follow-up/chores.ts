import type { SQL } from "drizzle-orm";
import { clientAction } from "~/db/schema/actions";
import { viewerKey } from "~/domain/access/permissions";
import type { Day } from "~/domain/calendar/day";
import { type Chore, choreDue } from "~/domain/follow-up/reminders";
import { actionTopics } from "../actions/load";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import { eachOnce, followedUp, lastSteps } from "./load";

/** A document that nobody answers. */
interface Silent {
  id: string;
  /** Since when. */
  from: Day;
  clientId: string;
  ouvrageId: string | null;
  sellerId: string;
  subject: string;
  href: string;
  /** That it still waits when the action is written. */
  still: SQL;
}

/** Gives each seller something to do for what stays silent (FU5), once for a document. Returns how many. */
export async function giveChores(
  ctx: Ctx,
  kind: "quote-chore" | "invoice-chore",
  chore: Chore,
  silent: readonly Silent[],
): Promise<number> {
  const { typeId } = chore;
  const due = silent.filter(({ from }) => choreDue(from, ctx.today, chore));
  if (typeId === null || due.length === 0) return 0;
  const given = await lastSteps(
    ctx,
    kind,
    due.map(({ id }) => id),
  );
  return eachOnce(
    due.filter(({ id }) => !given.has(id)),
    (one) => give(ctx, kind, typeId, one),
  );
}

async function give(ctx: Ctx, kind: "quote-chore" | "invoice-chore", typeId: string, one: Silent) {
  const id = ctx.newId();
  const { clientId, ouvrageId, sellerId: assigneeId, subject, href } = one;
  await ctx.commit({
    guards: [must("still waits", one.still)],
    writes: [
      followedUp(ctx, kind, one.id, "1"),
      ctx.db.insert(clientAction).values({
        id,
        clientId,
        ouvrageId,
        typeId,
        subject,
        href,
        dueOn: ctx.today,
        startsOn: ctx.today,
        assigneeId,
        createdAt: ctx.now,
        createdBy: viewerKey(ctx.viewer),
      }),
    ],
    change: {
      kind: "action",
      id,
      action: "created",
      after: { clientId, subject, dueOn: ctx.today, assigneeId },
    },
    event: { name: "changed", subjectId: id, topics: actionTopics(clientId) },
  });
  return true;
}
