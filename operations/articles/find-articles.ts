import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import { searchDoc } from "~/db/schema/search";
import { fold } from "~/domain/search/fold";
import { type Ctx, verb } from "../context.server";
import { offered } from "./offered";

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
    return offered(ctx, await rankedIds(ctx, typed, Math.min(50, Math.max(1, limit ?? 12))), clientId);
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
