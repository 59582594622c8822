import { sql } from "drizzle-orm";
import { verb } from "../context.server";
import { choicesAsked, choicesFrom } from "./choices";
import { type ClientFilters, pageAsked, pageFrom } from "./client-page";

/** All but those of the bin, as a difference: SQLite counts a whole table by its pages, and the bin is small. */
const inAll = sql<number>`(select count(*) from client) - (select count(*) from client where status_id in (select id from choice where semantics ->> 'bin' = 1))`;

/** Clients by pages of 50, with what the filters offer. */
export const listClients = verb("client.read", async (ctx, filters: ClientFilters = {}) => {
  const [rows, [counted], choices, people] = await ctx.db.batch([
    pageAsked(ctx, filters),
    ctx.db.select({ total: inAll }).from(sql`(select 1)`),
    ...choicesAsked(ctx),
  ]);
  return {
    ...pageFrom(filters, rows),
    /** Clients outside the bin, whatever the filters. */
    total: counted?.total ?? 0,
    choices: choicesFrom(choices, people),
    mayWrite: ctx.can("client.write"),
  };
});
