import { inArray } from "drizzle-orm";
import type { Statement } from "~/db/batch";
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
