import { sql } from "drizzle-orm";
import { binnedBefore } from "~/domain/files/bin";
import { verb } from "../context.server";
import { type Emptied, emptied } from "./emptied";
import { loadFileSetting } from "./setting";

/** Every night, where the company chose so: what has lain in the bins long enough leaves for good (FI21). */
export const emptyBins = verb("system", async (ctx): Promise<Emptied> => {
  const { binDays } = await loadFileSetting(ctx);
  const before = binnedBefore(binDays, ctx.now);
  if (before === null) return { erased: 0, kept: 0 };
  return emptied(ctx, sql`binned_at <= ${before} and owner_kind in ('client', 'library')`);
});
