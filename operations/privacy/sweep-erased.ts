import { verb } from "../context.server";
import { clearedAway } from "./clear-away";
import { indexesTidied } from "./indexes-tidied";

/**
 * Every night: bytes of erased clients that the store did not let go at once, and what the indexes of the search still
 * hold of how they were written before. Returns how many files left.
 */
export const sweepErased = verb("system", async (ctx): Promise<number> => {
  await indexesTidied(ctx);
  return clearedAway(ctx);
});
