import { asc, desc, eq, isNull } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { clientAction } from "~/db/schema/actions";
import { client, ouvrage } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { clientChoices } from "../clients/choices";
import { clientAsked, clientFrom } from "../clients/load";
import { verb } from "../context.server";
import { actionColumns } from "./columns";
import { lateNow } from "./late";

/** Lines of a file; a client with more than that is a company of their own. */
const MOST = 200;

/** What there is to do for one client, then what was done, newest first. */
export const listClientActions = verb("client.read", async (ctx, clientId: string) => {
  const [clients, rows, ouvrages] = await ctx.db.batch([
    clientAsked(ctx, clientId),
    ctx.db
      .select(actionColumns)
      .from(clientAction)
      .innerJoin(client, eq(client.id, clientAction.clientId))
      .innerJoin(choice, eq(choice.id, clientAction.typeId))
      .innerJoin(user, eq(user.id, clientAction.assigneeId))
      .leftJoin(ouvrage, eq(ouvrage.id, clientAction.ouvrageId))
      .where(eq(clientAction.clientId, clientId))
      .orderBy(desc(isNull(clientAction.doneAt)), desc(clientAction.doneAt), asc(clientAction.dueOn))
      .limit(MOST),
    ctx.db
      .select({ id: ouvrage.id, name: ouvrage.name, archivedAt: ouvrage.archivedAt })
      .from(ouvrage)
      .where(eq(ouvrage.clientId, clientId))
      .orderBy(asc(ouvrage.createdAt)),
  ]);
  clientFrom(clients);
  const { actionTypes, people } = await clientChoices(ctx);
  const told = rows.map((row) => ({ ...row, late: lateNow(ctx, row) }));
  return {
    clientId,
    today: ctx.today,
    open: told
      .filter((row) => row.doneAt === null)
      .toSorted((a, b) => `${a.dueOn}${a.dueTime}`.localeCompare(`${b.dueOn}${b.dueTime}`)),
    done: told.filter((row) => row.doneAt !== null),
    ouvrages: ouvrages.filter((one) => one.archivedAt === null),
    types: actionTypes,
    people,
    viewerId: ctx.viewer.kind === "staff" ? ctx.viewer.userId : "",
    mayWrite: ctx.can("action.write"),
  };
});
