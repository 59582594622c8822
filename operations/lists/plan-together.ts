import { sql } from "drizzle-orm";
import { bulkInsert } from "~/db/batch";
import { clientAction } from "~/db/schema/actions";
import { viewerKey } from "~/domain/access/permissions";
import type { ListName } from "~/domain/lists/column";
import type { PlanTogetherForm } from "~/domain/lists/planning";
import { assigneeOf, checked } from "../actions/load";
import { verb } from "../context.server";
import { must } from "../guards";
import { notFound } from "../refusals";
import { sourceOf } from "./asked";
import { AWAY, targetsOf } from "./planned";
import { checkedSeen } from "./standing";

/**
 * The same thing to do for many clients, or for many ouvrages (LI12): an action each, all of them or none. Clients of
 * the bin take none: `left` counts them. Returns the actions made, for `undoPlanTogether`. Throws not-found for a list
 * that plans nothing, choice-unknown, user-unknown; a client that leaves meanwhile is a conflict.
 */
export const planTogether = verb("action.write", async (ctx, list: ListName, form: PlanTogetherForm) => {
  const { rows, seen, assigneeId, dueTime, ...asked } = form;
  const targets = await targetsOf(ctx, list, rows);
  if (!targets) throw notFound("list");
  await checkedSeen(ctx, sourceOf(ctx, list), seen);
  const here = targets.filter((one) => !one.away);
  const actions = here.map(({ clientId, ouvrageId, followerId }) => ({
    ...asked,
    id: ctx.newId(),
    clientId,
    ouvrageId,
    dueTime: dueTime ?? "",
    startsOn: form.dueOn,
    assigneeId: assigneeId ?? followerId ?? assigneeOf(ctx, null),
    createdAt: ctx.now,
    createdBy: viewerKey(ctx.viewer),
    version: 1,
  }));
  const left = targets.length - here.length;
  const [first, ...rest] = actions;
  if (!first) return { count: 0, left, made: [] };
  // Programs that name nobody are refused for those whom nobody follows.
  const doubtful = actions.find((one) => one.assigneeId === "") ?? first;
  await checked(ctx, first.clientId, { ...doubtful, ouvrageId: null });
  const clients = [...new Set(actions.map((one) => one.clientId))];
  await ctx.commit({
    guards: [
      must(
        "clients still here",
        sql`not exists(select 1 from json_each(${JSON.stringify(clients)}) asked join client on client.id = asked.value where ${sql.raw(AWAY)})`,
      ),
    ],
    writes: bulkInsert(clientAction, actions),
    change: planned(first),
    others: rest.map(planned),
    event: {
      name: "changed",
      subjectId: first.id,
      topics: ["actions", ...clients.map((id) => `client:${id}`)],
    },
  });
  return { count: actions.length, left, made: actions.map((one) => one.id) };
});

const planned = ({ id, clientId, subject, dueOn, assigneeId }: typeof clientAction.$inferInsert) => ({
  kind: "action",
  id,
  action: "created",
  after: { clientId, subject, dueOn, assigneeId },
});
