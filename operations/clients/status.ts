import { inArray } from "drizzle-orm";
import { type Statement, statement } from "~/db/batch";
import { choice } from "~/db/schema/settings";
import type { Ctx } from "../context.server";
import { forgotten, indexed } from "../search/writes";
import { findableClient } from "./parties";
import { timeline } from "./writes";

/** A client whose status is out of search is taken out of the index; any other is put in (CRM-04). A list, because builders run when awaited. */
export async function findabilityOf(
  ctx: Ctx,
  row: Parameters<typeof findableClient>[0] & { statusId: string },
  parties: Parameters<typeof findableClient>[1],
): Promise<Statement[]> {
  const [status] = await ctx.db
    .select()
    .from(choice)
    .where(inArray(choice.id, [row.statusId]));
  return status?.semantics?.searchable === false
    ? [forgotten(ctx, "client", row.id)]
    : [indexed(ctx, findableClient(row, parties))];
}

/** The timeline entry of a status that changed; nothing when it did not. */
export async function statusChange(
  ctx: Ctx,
  clientId: string,
  from: string,
  to: string,
): Promise<Statement[]> {
  if (from === to) return [];
  const rows = await ctx.db
    .select()
    .from(choice)
    .where(inArray(choice.id, [from, to]));
  const label = (id: string) => rows.find((row) => row.id === id)?.label ?? "?";
  return [timeline(ctx, { clientId, kind: "client", title: `Statut : ${label(from)} → ${label(to)}` })];
}

/**
 * Whoever orders or is invoiced is a client: a file whose status comes before "Client" takes it, in the same commit.
 * Nothing when the lists name no such status, or when the file is a client already.
 */
export const becomesClient = (clientId: string): Statement[] => [
  statement(
    `update client set status_id = (select id from choice where list = 'client-status' and label = 'Client' and archived_at is null), version = version + 1
     where id = ? and status_id in (select id from choice where list = 'client-status' and label in ('Suspect', 'Prospect'))
     and exists(select 1 from choice where list = 'client-status' and label = 'Client' and archived_at is null)`,
    clientId,
  ),
];
