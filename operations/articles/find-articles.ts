import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { article, articleFamily } from "~/db/schema/articles";
import { searchDoc } from "~/db/schema/search";
import { company } from "~/db/schema/settings";
import { natureOf } from "~/domain/articles/article";
import { priceTiers } from "~/domain/prices/price";
import { fold } from "~/domain/search/fold";
import { type Ctx, verb } from "../context.server";
import { conditionsAsked, conditionsOf } from "../prices/load";
import { familyColumns, joinedAccount, parentFamily, seen } from "./load";

/** A broad prefix is cut at this many hits before ranking, which keeps typing quick on any base. */
const HITS = 400;

/** Words as FTS5 reads them: each quoted, each a prefix. */
export const ftsPrefixes = (text: string): string =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => `"${word}"*`)
    .join(" ");

/**
 * What the line of a quote offers while one types: exact reference first, then references that begin so, the EAN,
 * then words. With a client come the prices it gets at every quantity (ART-22). Amounts are present only with the right
 * to see them; an unknown price is null.
 */
export const findArticles = verb(
  "article.read",
  async (ctx, text: string, limit?: number, clientId?: string) => {
    const typed = text.trim().slice(0, 100);
    if (!typed) return [];
    const ids = await rankedIds(ctx, typed, Math.min(50, Math.max(1, limit ?? 12)));
    if (ids.length === 0) return [];
    const asked = { clientId: clientId ?? null, on: ctx.today };
    const [rows, companies, ...conditions] = await ctx.db.batch([
      ctx.db
        .select({ article, ...familyColumns })
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
  },
);

export type FoundArticle = Awaited<ReturnType<typeof findArticles>>[number];

async function rankedIds(ctx: Ctx, typed: string, limit: number): Promise<string[]> {
  const lower = typed.toLowerCase();
  const live = (condition: SQL | undefined) => and(condition, isNull(article.archivedAt));
  const byReference = ctx.db
    .select({ id: article.id })
    .from(article)
    .where(
      live(
        sql`lower(${article.reference}) >= lower(${typed}) and lower(${article.reference}) < lower(${typed}) || char(1114111)`,
      ),
    )
    .orderBy(sql`lower(${article.reference})`)
    .limit(limit);
  const byEan = ctx.db
    .select({ id: article.id })
    .from(article)
    .where(live(sql`ean <> '' and ${article.ean} = ${typed.replace(/\s/g, "")}`))
    .limit(limit);
  const query = ftsPrefixes(typed);
  const byWords = ctx.db
    .select({ id: searchDoc.subjectId, title: searchDoc.title })
    .from(searchDoc)
    .where(
      query
        ? and(
            eq(searchDoc.kind, "article"),
            sql`${searchDoc.rowid} in (select rowid from search_words where search_words match ${query})`,
          )
        : sql`0`,
    )
    .limit(HITS);
  const [references, eans, hits] = await ctx.db.batch([byReference, byEan, byWords]);
  const start = fold(lower);
  const rank = (title: string) => (fold(title).startsWith(start) ? 0 : fold(title).includes(start) ? 1 : 2);
  const words = hits
    .map((hit) => ({ ...hit, rank: rank(hit.title) }))
    .sort((a, b) => a.rank - b.rank || a.title.length - b.title.length || (a.title < b.title ? -1 : 1));
  return [...new Set([...references, ...eans, ...words].map((row) => row.id))].slice(0, limit);
}
