import { and, desc, eq, sql } from "drizzle-orm";
import { address, binnedClient, client, contactPoint } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { fold } from "~/domain/search/fold";
import { verb } from "../context.server";

export interface BinFilters {
  /** A piece of the name or of the town, without case or accents. */
  text?: string | undefined;
  after?: string | undefined;
}
const PAGE = 50;

/** Clients in the bin (CRM-20), those put there last first, by pages. The bin is small: a text is looked for in all of it. */
export const listBinnedClients = verb("client.read", async (ctx, filters: BinFilters = {}) => {
  const asked = fold(filters.text ?? "").trim();
  const [at, id] = (filters.after ?? "").split("~");
  const city = sql<string>`coalesce((select trim(postcode || ' ' || city) from ${address} where client_id = ${client.id} order by (use = 'main') desc, position limit 1), '')`;
  const [bins, rows] = await ctx.db.batch([
    ctx.db
      .select({ id: choice.id })
      .from(choice)
      .where(and(eq(choice.list, "client-status"), sql`${choice.semantics} ->> 'bin' = 1`)),
    ctx.db
      .select({
        id: client.id,
        displayName: client.displayName,
        city,
        phone: sql<string>`coalesce((select value from ${contactPoint} where client_id = ${client.id} and channel = 'phone' order by position limit 1), '')`,
        at: binnedClient.at,
        by: binnedClient.by,
        reason: binnedClient.reason,
        note: binnedClient.note,
        status: choice.label,
      })
      .from(binnedClient)
      .innerJoin(client, eq(client.id, binnedClient.clientId))
      .leftJoin(choice, eq(choice.id, binnedClient.fromStatusId))
      .where(
        and(
          asked
            ? sql`(instr(${client.sortName}, ${asked}) > 0 or instr(lower(${city}), ${asked}) > 0)`
            : undefined,
          at && id ? sql`(${binnedClient.at}, ${binnedClient.clientId}) < (${Number(at)}, ${id})` : undefined,
        ),
      )
      .orderBy(desc(binnedClient.at), desc(binnedClient.clientId))
      .limit(PAGE + 1),
  ]);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    rows: page,
    next: last ? `${last.at}~${last.id}` : null,
    mayWrite: ctx.can("client.write"),
    /** Statuses of the bin: the list of clients shows them by these. */
    bins: bins.map((row) => row.id),
  };
});
export type BinnedClient = Awaited<ReturnType<typeof listBinnedClients>>["rows"][number];
