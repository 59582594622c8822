import { and, asc, eq, isNull } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { binnedClient } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { clientsOf } from "./binning";
import { loadClientParties } from "./load";
import { moving } from "./status";

/**
 * Takes clients out of the bin, each back to the status it had (CL7), or to the first one that sells where that is
 * gone or was never noted: all of them or none. Asked twice, it is done once. Returns what each took up, and why it
 * was in the bin, for the undo.
 */
export const restoreClients = verb("client.write", async (ctx, ids: readonly string[]) => {
  const rows = (await clientsOf(ctx, ids)).filter((row) => row.status.semantics?.bin);
  const [statuses, noted] = await ctx.db.batch([
    ctx.db
      .select()
      .from(choice)
      .where(and(eq(choice.list, "client-status"), isNull(choice.archivedAt)))
      .orderBy(asc(choice.position)),
    ctx.db.select().from(binnedClient).where(inIds(binnedClient.clientId, ids)),
  ]);
  const living = statuses.filter((one) => !one.semantics?.bin);
  const restored = await Promise.all(
    rows.map(async ({ client: { id, displayName, version } }) => {
      const note = noted.find((one) => one.clientId === id);
      const status =
        living.find((one) => one.id === note?.fromStatusId) ??
        living.find((one) => one.semantics?.sellable !== false) ??
        living[0];
      if (!status) throw refused(problem("choice-unknown"));
      const { reason = "", note: words = "" } = note ?? {};
      return {
        told: { id, name: displayName, label: status.label, reason, note: words },
        move: await moving(ctx, await loadClientParties(ctx, id), status, version),
      };
    }),
  );
  const [first] = restored;
  if (!first) return [];
  await ctx.commit({
    guards: restored.flatMap(({ move }) => move.guards),
    writes: restored.flatMap(({ move }) => move.writes),
    change: first.move.change,
    others: restored.slice(1).map(({ move }) => move.change),
    event: {
      name: "changed",
      subjectId: first.told.id,
      topics: ["clients", ...restored.map(({ told }) => `client:${told.id}`)],
    },
  });
  return restored.map(({ told }) => told);
});
export type Restored = Awaited<ReturnType<typeof restoreClients>>[number];
