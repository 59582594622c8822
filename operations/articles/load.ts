import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { article, articleFamily } from "~/db/schema/articles";
import { resolvedAccount } from "~/domain/articles/article";
import type { UnitPrice } from "~/domain/money/money";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";
import { choicesOf } from "../settings/load";

export type ArticleRow = typeof article.$inferSelect;
export type FamilyRow = typeof articleFamily.$inferSelect;

/** What this viewer may know of an article: amounts without the right are absent, not null. */
export type SeenArticle = Omit<ArticleRow, "purchasePrice" | "salePrice"> & {
  purchasePrice?: UnitPrice | null;
  salePrice?: UnitPrice | null;
};

/** Removes the amounts that this viewer has no right to see. */
export function seen<A extends { purchasePrice?: UnitPrice | null; salePrice?: UnitPrice | null }>(
  ctx: Ctx,
  row: A,
): Omit<A, "purchasePrice" | "salePrice"> & Pick<SeenArticle, "purchasePrice" | "salePrice"> {
  const { purchasePrice, salePrice, ...rest } = row;
  return {
    ...rest,
    ...(ctx.can("see.costs") ? { purchasePrice: purchasePrice ?? null } : {}),
    ...(ctx.can("see.sale-prices") ? { salePrice: salePrice ?? null } : {}),
  };
}

/** The article with all its columns, for writes; refuses when absent. */
export async function loadArticle(ctx: Ctx, id: string): Promise<ArticleRow> {
  const [row] = await ctx.db.select().from(article).where(eq(article.id, id)).limit(1);
  if (!row) throw notFound("article");
  return row;
}

export async function loadFamily(ctx: Ctx, id: string): Promise<FamilyRow> {
  const [row] = await ctx.db.select().from(articleFamily).where(eq(articleFamily.id, id)).limit(1);
  if (!row) throw notFound("family");
  return row;
}

/** The parent of an article's family, when that is a sub-family. */
export const parentFamily = alias(articleFamily, "parent_family");

/**
 * Columns of the article's families for a select inside `db.batch`. Aliased, because D1 answers a batch with rows
 * keyed by column name: two columns of one name would become one.
 */
export const familyColumns = {
  familyName: sql<string | null>`${articleFamily.name}`.as("family_name"),
  familyAccount: sql<string | null>`${articleFamily.salesAccount}`.as("family_account"),
  parentName: sql<string | null>`${parentFamily.name}`.as("parent_name"),
  parentAccount: sql<string | null>`${parentFamily.salesAccount}`.as("parent_account"),
};

/** What the form of an article offers: families of both levels, units, and which amounts this viewer may fill. */
export async function articleOffer(ctx: Ctx) {
  const [families, units] = await ctx.db.batch([allFamilies(ctx), choicesOf(ctx, "unit")]);
  return {
    families: families.map(({ id, parentId, name }) => ({ id, parentId, name })),
    units: units.map((unit) => unit.label),
    may: { costs: ctx.can("see.costs") },
  };
}

/** "Poêles › Granulés" from the joined columns. */
export const joinedPath = (row: { familyName: string | null; parentName: string | null }): string =>
  [row.parentName, row.familyName].filter(Boolean).join(" › ");

/** The account of a joined row (AR4). */
export const joinedAccount = (
  row: { article: { salesAccount: string }; familyAccount: string | null; parentAccount: string | null },
  company: string | undefined,
): string =>
  resolvedAccount({
    article: row.article.salesAccount,
    subFamily: row.familyAccount,
    family: row.parentAccount,
    company: company ?? null,
  });

export const allFamilies = (ctx: Ctx) =>
  ctx.db.select().from(articleFamily).orderBy(asc(articleFamily.position), asc(articleFamily.name));
