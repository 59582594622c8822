import { inIds } from "~/db/batch";
import { article } from "~/db/schema/articles";
import { priceTiers } from "~/domain/prices/price";
import { verb } from "../context.server";
import { conditionsAsked, conditionsOf } from "../prices/load";

/** Most articles one question may name. */
const MOST = 2_000;

/**
 * Today's prices of articles for a client (null: anybody), to write and refresh a document: the sale price of the
 * article (null when it has none), its prices for this client at every quantity (ART-22), VAT, the instant it last
 * changed, and the purchase price; amounts only for those who may see them. Throws not-found for an unknown client.
 */
export const listFreshPrices = verb(
  "article.read",
  async (ctx, articleIds: string[], clientId: string | null = null) => {
    const seesCosts = ctx.can("see.costs");
    const seesPrices = ctx.can("see.sale-prices");
    const ids = articleIds.slice(0, MOST);
    const asked = { clientId, on: ctx.today };
    const [rows, ...conditions] = await ctx.db.batch([
      ctx.db
        .select({
          id: article.id,
          reference: article.reference,
          label: article.label,
          type: article.type,
          familyId: article.familyId,
          vatRate: article.vatBp,
          priceChangedAt: article.priceChangedAt,
          salePrice: article.salePrice,
          purchasePrice: article.purchasePrice,
        })
        .from(article)
        .where(inIds(article.id, ids)),
      ...conditionsAsked(ctx, asked, ids),
    ]);
    const prices = conditionsOf(asked, conditions);
    return {
      prices: rows.map((row) => {
        const { id, reference, label, vatRate, priceChangedAt } = row;
        return {
          id,
          reference,
          label,
          vatRate,
          priceChangedAt,
          ...(seesPrices ? { salePrice: row.salePrice, tiers: priceTiers(prices.question(row)) } : {}),
          ...(seesCosts ? { purchasePrice: row.purchasePrice } : {}),
        };
      }),
    };
  },
);
