import { eq, sql } from "drizzle-orm";
import { priceRate } from "~/db/schema/prices";
import type { RateInput } from "~/domain/prices/forms";
import { problem } from "~/domain/problem";
import { difference } from "../articles/writes";
import { verb } from "../context.server";
import { must, unchanged } from "../guards";
import { conflict, refused } from "../refusals";
import { loadRate } from "./load";
import { checkedScope, PRICE_TOPICS } from "./writes";

/**
 * Writes a row of the grid: a new one, or (with `was`) one as the person saw it at its version. Throws rate-twice where
 * another row speaks of the same status and family; a row that changed meanwhile is a conflict.
 */
export const savePriceRate = verb(
  "price.manage",
  async (ctx, was: { id: string; version: number } | null, input: RateInput) => {
    const before = was && (await loadRate(ctx, was.id));
    if (before && before.version !== was.version) throw conflict();
    await checkedScope(ctx, input);
    const id = was?.id ?? ctx.newId();
    const columns = {
      statusId: input.statusId,
      familyId: input.familyId,
      overheadBp: input.overhead,
      marginBp: input.margin,
      discountBp: input.discount,
      rounding: input.rounding,
    };
    const twin = sql`exists(select 1 from ${priceRate} where ${priceRate.statusId} is ${input.statusId} and ${priceRate.familyId} is ${input.familyId} and ${priceRate.id} <> ${id})`;
    const [found] = await ctx.db.select({ twin: sql<number>`${twin}` }).from(sql`(select 1)`);
    if (found?.twin) throw refused(problem("rate-twice", "familyId"));
    const change = before
      ? difference(before, columns)
      : {
          before: {},
          after: Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null)),
        };
    if (Object.keys(change.after).length === 0) return { id };
    await ctx.commit({
      guards: [must("rate once", sql`not ${twin}`), ...(was ? [unchanged(priceRate, id, was.version)] : [])],
      writes: [
        was
          ? ctx.db
              .update(priceRate)
              .set({ ...columns, version: was.version + 1 })
              .where(eq(priceRate.id, id))
          : ctx.db.insert(priceRate).values({ id, ...columns }),
      ],
      change: { kind: "price-rate", id, action: before ? "updated" : "created", ...change },
      event: { name: "changed", subjectId: id, topics: PRICE_TOPICS },
    });
    return { id };
  },
);
