import type { RestoredRow } from "~/domain/lists/binning";
import type { ChosenRows } from "~/domain/lists/together";
import { outOfBin } from "../clients/bin-writes";
import { verb } from "../context.server";
import { sourceOf } from "./asked";
import { binRows } from "./bin-rows";
import { checkedSeen } from "./standing";

/**
 * Takes clients of the list out of the bin (LI13), each to the status it had: all of a part or none. Returns how many
 * came back and why each had been there, for `undoRestoreTogether`.
 */
export const restoreTogether = verb("client.write", async (ctx, form: ChosenRows) => {
  await checkedSeen(ctx, sourceOf(ctx, "clients"), form.seen);
  const rows = (await binRows(ctx, form.rows)).filter((row) => row.binned);
  const { commit, moved } = await outOfBin(ctx, rows);
  if (commit) await ctx.commit(commit);
  return {
    count: rows.length,
    had: moved.map((row): RestoredRow => [row.n, row.version + 1, row.why.reason, row.why.note]),
  };
});
