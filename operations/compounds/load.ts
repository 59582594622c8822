import { asc, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { article, compound, compoundDimension, compoundLine } from "~/db/schema/articles";
import { DEEPEST, type Definition, type Ingredient } from "~/domain/compounds/compound";
import { seen } from "../articles/load";
import type { Ctx } from "../context.server";

/** A book as it travels: see `bookOf` of domain/compounds. */
export interface BookData {
  articles: Ingredient[];
  definitions: [string, Definition][];
}

/** These articles and all that they are made of, however deep; one level more than allowed, so that rules can tell. */
const reached = (ids: readonly string[]): SQL =>
  sql`(with recursive reach(id, level) as (select value, 0 from json_each(${JSON.stringify(ids)}) union select l.component_id, reach.level + 1 from reach join compound_line l on l.article_id = reach.id where reach.level <= ${DEEPEST}) select id from reach)`;

const within = (column: SQLiteColumn, ids: readonly string[]) => sql`${column} in ${reached(ids)}`;

/** Statements that read the compounds among these articles and all that they are made of; `bookFrom` puts them together. */
export const bookAsked = (ctx: Ctx, ids: readonly string[]) =>
  [
    ctx.db.select().from(article).where(within(article.id, ids)),
    ctx.db.select().from(compound).where(within(compound.articleId, ids)),
    ctx.db
      .select()
      .from(compoundDimension)
      .where(within(compoundDimension.articleId, ids))
      .orderBy(asc(compoundDimension.articleId), asc(compoundDimension.position)),
    ctx.db
      .select()
      .from(compoundLine)
      .where(within(compoundLine.articleId, ids))
      .orderBy(asc(compoundLine.articleId), asc(compoundLine.position)),
  ] as const;

type Read = readonly [
  (typeof article.$inferSelect)[],
  (typeof compound.$inferSelect)[],
  (typeof compoundDimension.$inferSelect)[],
  (typeof compoundLine.$inferSelect)[],
];

/** A book from what `bookAsked` read; amounts only for those who may see them. */
export function bookFrom(ctx: Ctx, [articles, compounds, dimensions, lines]: Read): BookData {
  return {
    articles: articles.map((row) => {
      const { id, reference, label, unit, type, salePrice, purchasePrice } = seen(ctx, row);
      return { id, reference, label, unit, type, salePrice, purchasePrice };
    }),
    definitions: compounds.map(({ articleId, priced, printed }) => [
      articleId,
      {
        priced,
        printed,
        dimensions: dimensions
          .filter((row) => row.articleId === articleId)
          .map(({ articleId: _, position: __, ...dimension }) => dimension),
        components: lines
          .filter((row) => row.articleId === articleId)
          .map(({ componentId, quantity, wasteBp, note, given }) => ({
            articleId: componentId,
            quantity,
            waste: wasteBp,
            note,
            given,
          })),
      },
    ]),
  };
}

/** The compounds among these articles and all that they are made of. */
export const loadBook = async (ctx: Ctx, ids: readonly string[]): Promise<BookData> =>
  bookFrom(ctx, await ctx.db.batch(bookAsked(ctx, ids)));

/** Whether an article is a compound, and at which version: 0 when it is none. */
export async function compoundVersion(ctx: Ctx, articleId: string): Promise<number> {
  const [row] = await ctx.db
    .select({ version: compound.version })
    .from(compound)
    .where(eq(compound.articleId, articleId))
    .limit(1);
  return row?.version ?? 0;
}

/** How many levels of compounds stand around an article. */
export async function levelsAbove(ctx: Ctx, articleId: string): Promise<number> {
  const [row] = await ctx.db.all<{ levels: number }>(
    sql`with recursive above(id, level) as (select ${articleId}, 0 union select l.article_id, above.level + 1 from above join compound_line l on l.component_id = above.id where above.level <= ${DEEPEST}) select max(level) as levels from above`,
  );
  return row?.levels ?? 0;
}
