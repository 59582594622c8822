import type { UndoBinForm } from "~/domain/lists/binning";
import { outOfBin } from "../clients/bin-writes";
import { verb } from "../context.server";
import { asLeft } from "./bin-rows";

/**
 * Takes out of the bin those that a change together put there (LI13), each to the status it had; those that somebody
 * changed since stay. Returns how many came back.
 */
export const undoBinTogether = verb("client.write", async (ctx, { had }: UndoBinForm) => {
  const rows = await asLeft(ctx, new Map(had), true);
  const { commit } = await outOfBin(ctx, rows);
  if (commit) await ctx.commit(commit);
  return { count: rows.length };
});
