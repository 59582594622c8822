import { eq } from "drizzle-orm";
import { priceRate } from "~/db/schema/prices";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadRate } from "./load";
import { PRICE_TOPICS } from "./writes";

/** Takes a row out of the grid; written again, it comes back. */
export const removePriceRate = verb("price.manage", async (ctx, id: string) => {
  const { version, ...before } = await loadRate(ctx, id);
  await ctx.commit({
    guards: [unchanged(priceRate, id, version)],
    writes: [ctx.db.delete(priceRate).where(eq(priceRate.id, id))],
    change: { kind: "price-rate", id, action: "deleted", before },
    event: { name: "changed", subjectId: id, topics: PRICE_TOPICS },
  });
  return { id };
});
