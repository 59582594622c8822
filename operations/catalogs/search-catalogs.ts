import { eq, sql } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import { articleSource } from "~/db/schema/catalogs";
import { type Ctx, verb } from "../context.server";
import { catalogBase } from "./base";
import { hitsIn } from "./hits";
import { type ItemRow, type SeenItem, seenItem } from "./items";
import { loadTerms, type Terms } from "./terms";

export interface FoundItem extends SeenItem {
  /** The article of the base that came from it, if any. */
  articleId: string | null;
  articleReference: string | null;
}

const LONGEST = 100;
/** How each company of this isolate last read: asked with at once, and again where it has changed since. */
const remembered = new WeakMap<D1Database, Terms>();

/**
 * Items of the suppliers' catalogues for what is typed: a reference, its beginning, an EAN or words, from all suppliers
 * that are shown or from one. Nothing where the house has no catalogues.
 */
export const searchCatalogs = verb(
  "article.read",
  async (ctx, typed: string, supplierId?: string, limit?: number): Promise<FoundItem[]> => {
    const base = catalogBase(ctx);
    const text = typed.trim().slice(0, LONGEST);
    if (!base || text.length < 2) return [];
    const asked = {
      text,
      supplierId: supplierId ?? "",
      limit: Math.min(50, Math.max(1, Math.floor(limit ?? 12))),
    };
    const before = remembered.get(ctx.env.DB);
    const [terms, early] = await Promise.all([loadTerms(ctx), before && hitsIn(base, asked, before)]);
    remembered.set(ctx.env.DB, terms);
    const rows = early && scopeOf(before) === scopeOf(terms) ? early : await hitsIn(base, asked, terms);
    const taken = await takenFrom(ctx, rows);
    return rows.map((row) => ({
      ...seenItem(ctx, row, terms),
      articleId: taken.get(sourceKey(row.supplier_id, row.key))?.id ?? null,
      articleReference: taken.get(sourceKey(row.supplier_id, row.key))?.reference ?? null,
    }));
  },
);

const scopeOf = (terms?: Terms) => terms && `${terms.owner} ${terms.hidden.join(" ")}`;
const sourceKey = (supplierId: string, key: string) => `${supplierId} ${key}`;

/** Articles of the base that came from these items, in this version of the catalogue or another. */
async function takenFrom(ctx: Ctx, rows: ItemRow[]) {
  if (rows.length === 0) return new Map<string, { id: string; reference: string }>();
  const wanted = JSON.stringify(rows.map((row) => [row.supplier_id, row.key]));
  const found = await ctx.db
    .select({
      id: article.id,
      reference: article.reference,
      supplierId: articleSource.supplierId,
      key: articleSource.key,
    })
    .from(articleSource)
    .innerJoin(article, eq(article.id, articleSource.articleId))
    .where(
      sql`(${articleSource.supplierId}, ${articleSource.key}) in (select value ->> 0, value ->> 1 from json_each(${wanted}))`,
    );
  return new Map(found.map(({ supplierId, key, ...row }) => [sourceKey(supplierId, key), row]));
}
