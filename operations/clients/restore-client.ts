import { and, asc, eq, isNull } from "drizzle-orm";
import { binnedClient } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { loadClientParties } from "./load";
import { moveTo } from "./status";

/**
 * Takes a client out of the bin, back to the status it had (CL7), or to the first one that sells where that is gone or
 * was never noted. Asked twice, it is done once. Returns what the undo needs.
 */
export const restoreClient = verb("client.write", async (ctx, clientId: string) => {
  const parties = await loadClientParties(ctx, clientId);
  const { client: row } = parties;
  const [statuses, [noted]] = await ctx.db.batch([
    ctx.db
      .select()
      .from(choice)
      .where(and(eq(choice.list, "client-status"), isNull(choice.archivedAt)))
      .orderBy(asc(choice.position)),
    ctx.db
      .select({ from: binnedClient.fromStatusId })
      .from(binnedClient)
      .where(eq(binnedClient.clientId, clientId)),
  ]);
  const living = statuses.filter((one) => !one.semantics?.bin);
  const undo = { before: row.statusId, version: row.version, name: row.displayName };
  if (living.some((one) => one.id === row.statusId)) return { ...undo, label: "" };
  const status =
    living.find((one) => one.id === noted?.from) ??
    living.find((one) => one.semantics?.sellable !== false) ??
    living[0];
  if (!status) throw refused(problem("choice-unknown"));
  await moveTo(ctx, parties, status, row.version);
  return { ...undo, version: row.version + 1, label: status.label };
});
