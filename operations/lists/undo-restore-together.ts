import type { UndoRestoreForm } from "~/domain/lists/binning";
import { intoBin } from "../clients/bin-writes";
import { binStatus } from "../clients/binning";
import { verb } from "../context.server";
import { asLeft } from "./bin-rows";

/**
 * Puts back in the bin those that came out of it together (LI13), each for the reason it had been there; those that
 * somebody changed since stay out. Returns how many went back.
 */
export const undoRestoreTogether = verb("client.write", async (ctx, { had }: UndoRestoreForm) => {
  const why = new Map(had.map(([n, , reason, note]) => [n, { reason, note }]));
  const rows = await asLeft(ctx, new Map(had.map(([n, version]) => [n, version])), false);
  const commit = intoBin(
    ctx,
    rows.map((row) => ({ ...row, ...(why.get(row.n) ?? { reason: "", note: "" }) })),
    await binStatus(ctx),
  );
  if (commit) await ctx.commit(commit);
  return { count: rows.length };
});
