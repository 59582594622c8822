import { asc, eq, sql } from "drizzle-orm";
import { article, compound, compoundLine } from "~/db/schema/articles";
import { seen } from "../articles/load";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { bookAsked, bookFrom } from "./load";

const MOST_USES = 100;

/** What an article is made of, and which compounds hold it; amounts only with the right to see them. */
export const getComposition = verb("article.read", async (ctx, id: string) => {
  const [own, version, uses, ...book] = await ctx.db.batch([
    ctx.db.select().from(article).where(eq(article.id, id)).limit(1),
    ctx.db.select({ version: compound.version }).from(compound).where(eq(compound.articleId, id)).limit(1),
    ctx.db
      .select({
        id: article.id,
        reference: article.reference,
        label: article.label,
        quantity: sql<string>`${compoundLine.quantity}`.as("used_quantity"),
        archived: sql<number>`${article.archivedAt} is not null`.as("used_archived"),
      })
      .from(compoundLine)
      .innerJoin(article, eq(article.id, compoundLine.articleId))
      .where(eq(compoundLine.componentId, id))
      .orderBy(asc(article.reference))
      .limit(MOST_USES),
    ...bookAsked(ctx, [id]),
  ]);
  const [row] = own;
  if (!row) throw notFound("article");
  return {
    article: seen(ctx, row),
    /** 0 where it is made of nothing. */
    version: version[0]?.version ?? 0,
    book: bookFrom(ctx, book),
    uses,
    may: {
      write: ctx.can("article.write"),
      prices: ctx.can("see.sale-prices"),
      costs: ctx.can("see.costs"),
    },
  };
});
