import { runningTogether, runs } from "~/domain/clients/bin";
import type { ChosenRows } from "~/domain/lists/together";
import { stillRunning } from "../clients/still-running";
import { verb } from "../context.server";
import { sourceOf } from "./asked";
import { binRows } from "./bin-rows";
import { checkedSeen } from "./standing";

/** Named among those with whom something still runs. */
const NAMED = 12;

/** What still runs with clients of the list before they go to the bin (CL9), summed up; the first of them by name. */
export const getRunningTogether = verb("client.write", async (ctx, form: ChosenRows) => {
  await checkedSeen(ctx, sourceOf(ctx, "clients"), form.seen);
  const rows = (await binRows(ctx, form.rows)).filter((row) => !row.binned);
  const running = await stillRunning(
    ctx,
    rows.map((row) => row.id),
  );
  const busy = rows.flatMap(({ id, name }) => {
    const own = running.get(id);
    return own && runs(own) ? [{ id, name, running: own }] : [];
  });
  return {
    count: rows.length,
    busy: busy.length,
    running: runningTogether([...running.values()]),
    named: busy.slice(0, NAMED),
  };
});
export type RunningTogether = Awaited<ReturnType<typeof getRunningTogether>>;
