import { and, asc, eq, isNull } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { clientAction } from "~/db/schema/actions";
import { client, ouvrage } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { clientChoices } from "../clients/choices";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { actionColumns } from "./columns";
import { lateNow } from "./late";

/** One action with what its forms need (CRM-13). Throws not-found. */
export const getAction = verb("client.read", async (ctx, actionId: string) => {
  const [[row], ouvrages] = await ctx.db.batch([
    ctx.db
      .select(actionColumns)
      .from(clientAction)
      .innerJoin(client, eq(client.id, clientAction.clientId))
      .innerJoin(choice, eq(choice.id, clientAction.typeId))
      .innerJoin(user, eq(user.id, clientAction.assigneeId))
      .leftJoin(ouvrage, eq(ouvrage.id, clientAction.ouvrageId))
      .where(eq(clientAction.id, actionId)),
    ctx.db
      .select({ id: ouvrage.id, name: ouvrage.name })
      .from(ouvrage)
      .innerJoin(clientAction, eq(clientAction.clientId, ouvrage.clientId))
      .where(and(eq(clientAction.id, actionId), isNull(ouvrage.archivedAt)))
      .orderBy(asc(ouvrage.createdAt)),
  ]);
  if (!row) throw notFound("action");
  const { actionTypes, people } = await clientChoices(ctx);
  return {
    action: { ...row, late: lateNow(ctx, row) },
    ouvrages,
    types: actionTypes,
    people,
    today: ctx.today,
    mayWrite: ctx.can("action.write"),
  };
});
