import { verb } from "../context.server";
import { clientsOf } from "./binning";
import { stillRunning } from "./still-running";

/** Who is about to go to the bin, and what still runs with each of them. Throws not-found. */
export const getBinning = verb("client.write", async (ctx, ids: readonly string[]) => {
  const rows = await clientsOf(ctx, ids);
  const running = await stillRunning(ctx, ids);
  return rows.map(({ client, status }) => ({
    id: client.id,
    name: client.displayName,
    binned: status.semantics?.bin === true,
    running: running.get(client.id) ?? null,
  }));
});
export type Binning = Awaited<ReturnType<typeof getBinning>>[number];
