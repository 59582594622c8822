import { and, asc, desc, eq, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { clientAction } from "~/db/schema/actions";
import { client, ouvrage } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { clientChoices } from "../clients/choices";
import { verb } from "../context.server";
import { actionColumns } from "./columns";
import { lateNow } from "./late";

export const ACTION_STATES = ["today", "open", "done"] as const;

export interface ActionFilters {
  /** Due by today, all that is open, or done, newest first. */
  state?: (typeof ACTION_STATES)[number] | undefined;
  /** A person's; whoever asks when nothing is said, everybody's with "all". */
  assigneeId?: string | undefined;
  typeId?: string | undefined;
  after?: string | undefined;
}
const PAGE = 50;

/** The queue of a person or of everybody (CRM-13), by pages: late first, then by day and hour. */
export const listActions = verb("client.read", async (ctx, filters: ActionFilters = {}) => {
  const { state = "open" } = filters;
  const viewerId = ctx.viewer.kind === "staff" ? ctx.viewer.userId : "";
  const assigneeId = filters.assigneeId ?? (viewerId || "all");
  const done = state === "done";
  const rows = await ctx.db
    .select(actionColumns)
    .from(clientAction)
    .innerJoin(client, eq(client.id, clientAction.clientId))
    .innerJoin(choice, eq(choice.id, clientAction.typeId))
    .innerJoin(user, eq(user.id, clientAction.assigneeId))
    .leftJoin(ouvrage, eq(ouvrage.id, clientAction.ouvrageId))
    .where(
      and(
        done ? isNotNull(clientAction.doneAt) : isNull(clientAction.doneAt),
        state === "today" ? lte(clientAction.dueOn, ctx.today) : undefined,
        assigneeId === "all" ? undefined : eq(clientAction.assigneeId, assigneeId),
        filters.typeId ? eq(clientAction.typeId, filters.typeId) : undefined,
        beyond(filters.after, done),
      ),
    )
    .orderBy(
      ...(done
        ? [desc(clientAction.doneAt), desc(clientAction.id)]
        : [asc(clientAction.dueOn), asc(clientAction.dueTime), asc(clientAction.id)]),
    )
    .limit(PAGE + 1);
  const { actionTypes, people } = await clientChoices(ctx);
  const page = rows.slice(0, PAGE).map((row) => ({ ...row, late: lateNow(ctx, row) }));
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    rows: page,
    next: last ? (done ? `${last.doneAt}~${last.id}` : `${last.dueOn}~${last.dueTime}~${last.id}`) : null,
    today: ctx.today,
    state,
    viewerId,
    types: actionTypes,
    people,
    may: { write: ctx.can("action.write"), handOver: ctx.can("action.hand-over") },
  };
});
export type ActionRow = Awaited<ReturnType<typeof listActions>>["rows"][number];

/** Rows after the key of the page before. */
function beyond(after: string | undefined, done: boolean): SQL | undefined {
  const parts = (after ?? "").split("~");
  if (done)
    return parts.length === 2
      ? sql`(${clientAction.doneAt}, ${clientAction.id}) < (${Number(parts[0])}, ${parts[1]})`
      : undefined;
  return parts.length === 3
    ? sql`(${clientAction.dueOn}, ${clientAction.dueTime}, ${clientAction.id}) > (${parts[0]}, ${parts[1]}, ${parts[2]})`
    : undefined;
}
