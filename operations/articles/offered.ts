import { eq, sql } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { article, articleFamily } from "~/db/schema/articles";
import { company } from "~/db/schema/settings";
import { natureOf } from "~/domain/articles/article";
import { priceTiers } from "~/domain/prices/price";
import type { Ctx } from "../context.server";
import { conditionsAsked, conditionsOf } from "../prices/load";
import { familyColumns, joinedAccount, parentFamily, seen } from "./load";

/**
 * These articles as a line of a document takes them, in the order of the ids, at the prices of this client; those that
 * are gone are left out.
 */
export async function offered(ctx: Ctx, ids: string[], clientId?: string) {
  if (ids.length === 0) return [];
  const asked = { clientId: clientId ?? null, on: ctx.today };
  const [rows, companies, ...conditions] = await ctx.db.batch([
    ctx.db
      .select({
        article,
        ...familyColumns,
        compound: sql<number>`exists(select 1 from compound where compound.article_id = ${article.id})`.as(
          "is_compound",
        ),
      })
      .from(article)
      .leftJoin(articleFamily, eq(articleFamily.id, article.familyId))
      .leftJoin(parentFamily, eq(parentFamily.id, articleFamily.parentId))
      .where(inIds(article.id, ids)),
    ctx.db.select({ account: company.defaultSalesAccount }).from(company).limit(1),
    ...conditionsAsked(ctx, asked, ids),
  ]);
  const prices = conditionsOf(asked, conditions);
  const found = new Map(rows.map((row) => [row.article.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    if (!row) return [];
    const { reference, label, description, unit, type, vatBp, purchasePrice, salePrice, priceChangedAt } =
      row.article;
    const { warrantyMonths, lifetimeMonths } = row.article;
    return [
      {
        ...(ctx.can("see.sale-prices") ? { tiers: priceTiers(prices.question(row.article)) } : {}),
        ...seen(ctx, {
          id,
          reference,
          label,
          description,
          unit,
          type,
          nature: natureOf(type),
          /** Made of others: its dimensions are asked where it is used. */
          compound: row.compound === 1,
          vatBp,
          account: joinedAccount(row, companies[0]?.account),
          purchasePrice,
          salePrice,
          priceChangedAt,
          warrantyMonths,
          lifetimeMonths,
        }),
      },
    ];
  });
}
