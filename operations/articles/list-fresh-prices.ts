import { inIds } from "~/db/batch";
import { article } from "~/db/schema/articles";
import { verb } from "../context.server";

/** Most articles one question may name. */
const MOST = 2_000;

/**
 * Today's prices of articles, to refresh an old document: sale price (null when the article has none), VAT, the day
 * it last changed, and the purchase price; amounts only for those who may see them.
 */
export const listFreshPrices = verb("article.read", async (ctx, articleIds: string[]) => {
  const seesCosts = ctx.can("see.costs");
  const rows = await ctx.db
    .select({
      id: article.id,
      reference: article.reference,
      label: article.label,
      ...(ctx.can("see.sale-prices") ? { salePrice: article.salePrice } : {}),
      vatRate: article.vatBp,
      priceChangedAt: article.priceChangedAt,
      ...(seesCosts ? { purchasePrice: article.purchasePrice } : {}),
    })
    .from(article)
    .where(inIds(article.id, articleIds.slice(0, MOST)));
  return { prices: rows };
});
