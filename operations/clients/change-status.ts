import { and, eq } from "drizzle-orm";
import { choice } from "~/db/schema/settings";
import { problem } from "~/domain/problem";
import { type Ctx, verb } from "../context.server";
import { refused } from "../refusals";
import { checkedBinning } from "./binning";
import { loadClientParties } from "./load";
import { moveTo } from "./status";

/**
 * Moves a client to another status. The bin is one of them: it takes the client out of search and sales, and any
 * other status brings it back; who still owes goes there by `binClients` alone. Returns the status it had, for the undo.
 */
export const changeStatus = verb(
  "client.write",
  async (ctx: Ctx, clientId: string, input: { statusId: string; version: number }) => {
    const parties = await loadClientParties(ctx, clientId);
    const [status] = await ctx.db
      .select()
      .from(choice)
      .where(and(eq(choice.id, input.statusId), eq(choice.list, "client-status")));
    if (!status) throw refused(problem("choice-unknown", "statusId"));
    const { client: row } = parties;
    if (row.statusId === status.id) return { before: status.id, version: row.version, label: status.label };
    if (status.semantics?.bin) await checkedBinning(ctx, [clientId], false);
    await moveTo(ctx, parties, status, input.version);
    return { before: row.statusId, version: input.version + 1, label: status.label };
  },
);
