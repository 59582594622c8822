import { eq, sql } from "drizzle-orm";
import { article, articleFamily } from "~/db/schema/articles";
import { priceListLine, priceRate } from "~/db/schema/prices";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { must } from "../guards";
import { refused } from "../refusals";
import { loadFamily } from "./load";

/** Only an empty family goes: neither articles (archived ones included) nor sub-families, nor prices that speak of it. */
export const deleteFamily = verb("article.write", async (ctx, id: string) => {
  const before = await loadFamily(ctx, id);
  const [articles, children, rates, lines] = await ctx.db.batch([
    ctx.db.select({ count: sql<number>`count(*)` }).from(article).where(eq(article.familyId, id)),
    ctx.db.select({ count: sql<number>`count(*)` }).from(articleFamily).where(eq(articleFamily.parentId, id)),
    ctx.db.select({ id: priceRate.id }).from(priceRate).where(eq(priceRate.familyId, id)).limit(1),
    ctx.db
      .select({ id: priceListLine.id })
      .from(priceListLine)
      .where(eq(priceListLine.familyId, id))
      .limit(1),
  ]);
  const count = articles[0]?.count ?? 0;
  if (count > 0) throw refused(problem("family-not-empty", undefined, { count }));
  if ((children[0]?.count ?? 0) > 0) throw refused(problem("family-has-children"));
  if (rates.length > 0 || lines.length > 0) throw refused(problem("family-has-prices"));
  await ctx.commit({
    guards: [
      must(
        "family-empty",
        sql`not exists(select 1 from ${article} where ${article.familyId} = ${id}) and not exists(select 1 from ${articleFamily} where ${articleFamily.parentId} = ${id})`,
      ),
    ],
    writes: [ctx.db.delete(articleFamily).where(eq(articleFamily.id, id))],
    change: {
      kind: "article-family",
      id,
      action: "deleted",
      before: {
        name: before.name,
        parentId: before.parentId,
        salesAccount: before.salesAccount,
        purchaseAccount: before.purchaseAccount,
      },
    },
    event: { name: "changed", subjectId: id, topics: ["articles"] },
  });
  return {
    name: before.name,
    parentId: before.parentId,
    salesAccount: before.salesAccount,
    purchaseAccount: before.purchaseAccount,
  };
});
