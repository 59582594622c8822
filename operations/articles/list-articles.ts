import { and, asc, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { article, articleFamily } from "~/db/schema/articles";
import { searchDoc } from "~/db/schema/search";
import type { ArticleType } from "~/domain/articles/article";
import { type Ctx, verb } from "../context.server";
import { ftsPrefixes } from "./find-articles";
import { allFamilies, familyColumns, joinedPath, parentFamily, seen } from "./load";

export interface ArticleFilters {
  q?: string;
  family?: string;
  type?: ArticleType;
  /** "no-price": sale price unknown; "no-account": neither article nor families give a sales account. */
  lacks?: "no-price" | "no-account";
  archived?: boolean;
  sort?: "reference" | "label" | "price" | "freshness";
  down?: boolean;
  /** Opaque: what the previous page returned as `next`. */
  after?: string;
}

const PAGE = 50;

/** The base, 50 rows a page by key. Sorting by price needs the right to see it. */
export const listArticles = verb("article.read", async (ctx, filters: ArticleFilters) => {
  const key = sortKey(ctx, filters.sort);
  const direction = filters.down ? desc : asc;
  const [rows, families, totals] = await ctx.db.batch([
    ctx.db
      .select({ article, ...familyColumns, key: sql<string | number>`${key}`.as("sort_key") })
      .from(article)
      .leftJoin(articleFamily, eq(articleFamily.id, article.familyId))
      .leftJoin(parentFamily, eq(parentFamily.id, articleFamily.parentId))
      .where(and(conditions(filters), after(filters, key)))
      .orderBy(direction(key), direction(article.id))
      .limit(PAGE + 1),
    allFamilies(ctx),
    ctx.db
      .select({ count: sql<number>`count(*)` })
      .from(article)
      .leftJoin(articleFamily, eq(articleFamily.id, article.familyId))
      .leftJoin(parentFamily, eq(parentFamily.id, articleFamily.parentId))
      .where(conditions(filters)),
  ]);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({
      ...seen(ctx, row.article),
      family: joinedPath(row),
    })),
    next: rows.length > PAGE && last ? JSON.stringify([last.key, last.article.id]) : null,
    total: totals[0]?.count ?? 0,
    families,
    now: ctx.now,
    may: {
      write: ctx.can("article.write"),
      import: ctx.can("import.run"),
      prices: ctx.can("see.sale-prices"),
      costs: ctx.can("see.costs"),
    },
  };
});

function sortKey(ctx: Ctx, sort: ArticleFilters["sort"]): SQL | SQLiteColumn {
  if (sort === "label") return article.label;
  if (sort === "price" && ctx.can("see.sale-prices")) return sql`coalesce(${article.salePrice}, -1)`;
  if (sort === "freshness") return sql`coalesce(${article.priceChangedAt}, 0)`;
  return sql`lower(${article.reference})`;
}

function after(filters: ArticleFilters, key: SQL | SQLiteColumn): SQL | undefined {
  const cursor = parsedCursor(filters.after);
  if (!cursor) return undefined;
  const than = sql.raw(filters.down ? "<" : ">");
  return sql`(${key}, ${article.id}) ${than} (${cursor[0]}, ${cursor[1]})`;
}

function parsedCursor(text: string | undefined): [string | number, string] | null {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value) || value.length !== 2) return null;
    const [key, id] = value as unknown[];
    return (typeof key === "string" || typeof key === "number") && typeof id === "string" ? [key, id] : null;
  } catch {
    return null;
  }
}

function conditions(filters: ArticleFilters): SQL | undefined {
  const wanted: (SQL | undefined)[] = [
    filters.archived ? isNotNull(article.archivedAt) : isNull(article.archivedAt),
  ];
  if (filters.type) wanted.push(eq(article.type, filters.type));
  if (filters.family === "none") wanted.push(isNull(article.familyId));
  else if (filters.family)
    wanted.push(or(eq(article.familyId, filters.family), eq(articleFamily.parentId, filters.family)));
  if (filters.lacks === "no-price") wanted.push(isNull(article.salePrice), sql`${article.type} <> 'text'`);
  if (filters.lacks === "no-account")
    wanted.push(
      sql`${article.salesAccount} = '' and coalesce(${articleFamily.salesAccount}, '') = '' and coalesce(${parentFamily.salesAccount}, '') = ''`,
      sql`${article.type} <> 'text'`,
    );
  const q = filters.q?.trim();
  if (q) wanted.push(matching(q, filters.archived ?? false));
  return and(...wanted);
}

/** Archived articles are out of the search index: those few are read one by one. */
function matching(q: string, archived: boolean): SQL | undefined {
  const inText = sql`instr(lower(${article.reference} || ' ' || ${article.label}), ${q.toLowerCase()}) > 0`;
  const query = ftsPrefixes(q);
  if (archived || !query) return inText;
  return or(
    sql`${article.id} in (select ${searchDoc.subjectId} from ${searchDoc} where ${searchDoc.kind} = 'article' and ${searchDoc.rowid} in (select rowid from search_words where search_words match ${query}))`,
    eq(article.ean, q),
  );
}
