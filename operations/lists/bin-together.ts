import type { BinnedRow, BinTogetherForm } from "~/domain/lists/binning";
import { intoBin } from "../clients/bin-writes";
import { binStatus, checkedBinning } from "../clients/binning";
import { verb } from "../context.server";
import { sourceOf } from "./asked";
import { binRows } from "./bin-rows";
import { checkedSeen } from "./standing";

/**
 * Puts clients of the list in the bin (LI13): all of a part or none; those who are there already stay. Returns how
 * many went and how each stands since, for `undoBinTogether`. Throws bin-unpaid while nobody read that some still owe;
 * a row that somebody changes meanwhile is a conflict.
 */
export const binTogether = verb("client.write", async (ctx, form: BinTogetherForm) => {
  await checkedSeen(ctx, sourceOf(ctx, "clients"), form.seen);
  const bin = await binStatus(ctx);
  const rows = (await binRows(ctx, form.rows)).filter((row) => !row.binned);
  await checkedBinning(
    ctx,
    rows.map((row) => row.id),
    form.read,
  );
  const { reason, note } = form;
  const commit = intoBin(
    ctx,
    rows.map((row) => ({ ...row, reason, note })),
    bin,
  );
  if (commit) await ctx.commit(commit);
  return { count: rows.length, had: rows.map((row): BinnedRow => [row.n, row.version + 1]) };
});
