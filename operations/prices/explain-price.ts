import { eq } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import { choice } from "~/db/schema/settings";
import type { Day } from "~/domain/calendar/day";
import type { Quantity } from "~/domain/money/money";
import { priceFor, priceTiers } from "~/domain/prices/price";
import { toldSteps } from "~/domain/prices/steps";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { conditionsAsked, conditionsOf } from "./load";

export interface PriceWhy {
  articleId: string;
  /** Null is anybody: what everybody gets. */
  clientId: string | null;
  quantity: Quantity;
  /** Today where it is not said. */
  on?: Day | undefined;
}

/**
 * Why an article costs what it does for a client and a quantity (ART-22): every step that this viewer may read, the
 * names they speak of, and the price at each break. Throws not-found for an article or a client that is not there.
 */
export const explainPrice = verb("see.sale-prices", async (ctx, why: PriceWhy) => {
  const asked = { clientId: why.clientId, on: why.on ?? ctx.today };
  const [articles, statuses, ...rows] = await ctx.db.batch([
    ctx.db.select().from(article).where(eq(article.id, why.articleId)).limit(1),
    ctx.db
      .select({ id: choice.id, label: choice.label })
      .from(choice)
      .where(eq(choice.list, "client-status")),
    ...conditionsAsked(ctx, asked, [why.articleId]),
  ]);
  const [row] = articles;
  if (!row) throw notFound("article");
  const conditions = conditionsOf(asked, rows);
  const question = conditions.question(row);
  const answer = priceFor(question, why.quantity);
  return {
    price: answer.price,
    discount: answer.discount,
    steps: toldSteps(answer.steps, ctx.can("see.costs")),
    tiers: priceTiers(question),
    names: {
      families: Object.fromEntries(conditions.families),
      statuses: Object.fromEntries(statuses.map((one) => [one.id, one.label])),
    },
    unit: row.unit,
  };
});

export type PriceExplained = Awaited<ReturnType<typeof explainPrice>>;
