import { sql } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import { company } from "~/db/schema/settings";
import { verb } from "../context.server";
import { allFamilies } from "./load";

/** The tree of two levels, each family with the number of its own live articles. */
export const listFamilies = verb("article.read", async (ctx) => {
  const [rows, counts, companies] = await ctx.db.batch([
    allFamilies(ctx),
    ctx.db
      .select({ familyId: article.familyId, count: sql<number>`count(*)` })
      .from(article)
      .where(sql`${article.archivedAt} is null`)
      .groupBy(article.familyId),
    ctx.db.select({ account: company.defaultSalesAccount }).from(company).limit(1),
  ]);
  const count = new Map(counts.map((row) => [row.familyId, row.count]));
  const withCount = rows.map((row) => ({ ...row, articles: count.get(row.id) ?? 0 }));
  return {
    families: withCount
      .filter((row) => row.parentId === null)
      .map((row) => ({ ...row, children: withCount.filter((child) => child.parentId === row.id) })),
    unfiled: count.get(null) ?? 0,
    defaultSalesAccount: companies[0]?.account ?? "",
    may: { write: ctx.can("article.write"), costs: ctx.can("see.costs") },
  };
});
