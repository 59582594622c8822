import { verb } from "../context.server";
import { outOfBin } from "./bin-writes";
import { clientsOf } from "./binning";

/**
 * Takes clients out of the bin, each back to the status it had (CL7): all of them or none. Asked twice, it is done
 * once. Returns what each took up, and why it was in the bin, for the undo.
 */
export const restoreClients = verb("client.write", async (ctx, ids: readonly string[]) => {
  const rows = (await clientsOf(ctx, ids)).filter((row) => row.status.semantics?.bin);
  const { commit, moved } = await outOfBin(
    ctx,
    rows.map(({ client: { id, displayName, version }, status }) => ({
      id,
      name: displayName,
      version,
      status,
    })),
  );
  if (commit) await ctx.commit(commit);
  return moved.map(({ id, name, to, why }) => ({ id, name, label: to.label, ...why }));
});
export type Restored = Awaited<ReturnType<typeof restoreClients>>[number];
