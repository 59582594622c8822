import { eq, inArray } from "drizzle-orm";
import { type Statement, statement } from "~/db/batch";
import { binnedClient, client } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import type { Ctx } from "../context.server";
import { unchanged } from "../guards";
import type { loadClientParties } from "./load";
import { timeline } from "./writes";

/** What goes with a status that changed: its timeline entry, and the bin's note when it enters or leaves (CL7). */
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
  const of = (id: string) => rows.find((row) => row.id === id);
  const entry = timeline(ctx, {
    clientId,
    kind: "client",
    title: `Statut : ${of(from)?.label ?? "?"} → ${of(to)?.label ?? "?"}`,
    href: `/clients/${clientId}/fiche`,
  });
  const gone = ctx.db.delete(binnedClient).where(eq(binnedClient.clientId, clientId));
  if (!of(to)?.semantics?.bin) return [entry, gone];
  if (of(from)?.semantics?.bin) return [entry];
  const by = ctx.viewer.kind === "staff" ? ctx.viewer.name : "";
  return [entry, gone, ctx.db.insert(binnedClient).values({ clientId, at: ctx.now, by, fromStatusId: from })];
}

type Parties = Awaited<ReturnType<typeof loadClientParties>>;

/** Gives a client that stands at this version another status, with all that goes with it. Throws conflict. */
export const moveTo = async (
  ctx: Ctx,
  { client: row }: Parties,
  status: typeof choice.$inferSelect,
  version: number,
): Promise<void> =>
  ctx.commit({
    guards: [unchanged(client, row.id, version)],
    writes: [
      ctx.db
        .update(client)
        .set({ statusId: status.id, updatedAt: ctx.now, version: version + 1 })
        .where(eq(client.id, row.id)),
      ...(await statusChange(ctx, row.id, row.statusId, status.id)),
    ],
    change: {
      kind: "client",
      id: row.id,
      action: status.semantics?.bin ? "binned" : "moved",
      before: { statusId: row.statusId },
      after: { statusId: status.id },
    },
    event: { name: "changed", subjectId: row.id, topics: ["clients", `client:${row.id}`] },
  });

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
