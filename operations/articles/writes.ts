import { and, ne, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { article, articleFamily } from "~/db/schema/articles";
import { isTextReference } from "~/domain/articles/article";
import { articleProblems } from "~/domain/articles/checks";
import type { ArticleInput } from "~/domain/articles/forms";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import { refused } from "../refusals";
import { type ArticleRow, allFamilies } from "./load";

export const articleTopics = (id: string) => [`article:${id}`, "articles"];

/** Columns of an article as submitted: a text article has no price (AR2), costs stay as they were without the right. */
export function columnsOf(ctx: Ctx, { answers: _, ...input }: ArticleInput, before: ArticleRow | null) {
  const type = isTextReference(input.reference) ? "text" : input.type;
  const purchasePrice = ctx.can("see.costs") ? input.purchasePrice : (before?.purchasePrice ?? null);
  return {
    ...input,
    type,
    purchasePrice: type === "text" ? null : purchasePrice,
    salePrice: type === "text" ? null : input.salePrice,
  };
}

/** Refuses a reference that another article bears, whatever its case, and a family that is gone. */
export async function checkedArticle(ctx: Ctx, input: ArticleInput, id: string | null): Promise<void> {
  const problems = articleProblems(input);
  const [twins, families] = await ctx.db.batch([
    ctx.db
      .select({ id: article.id, label: article.label })
      .from(article)
      .where(
        and(
          sql`lower(${article.reference}) = lower(${input.reference})`,
          id ? ne(article.id, id) : undefined,
        ),
      )
      .limit(1),
    allFamilies(ctx),
  ]);
  if (twins[0]) problems.push(problem("article-reference-taken", "reference", { label: twins[0].label }));
  if (input.familyId && !families.some((f) => f.id === input.familyId))
    problems.push(problem("family-gone", "familyId"));
  if (problems.length > 0) throw refused(...problems);
}

/** Still nobody else bears the reference when the commit goes through. */
export const freeReference = (reference: string, id: string): Statement =>
  must(
    "article-reference",
    sql`not exists(select 1 from ${article} where lower(${article.reference}) = lower(${reference}) and ${article.id} <> ${id})`,
  );

/** Still no family of that name at that level. */
export const freeFamilyName = (name: string, parentId: string | null, id: string): Statement =>
  must(
    "article-family-name",
    sql`not exists(select 1 from ${articleFamily} where lower(${articleFamily.name}) = lower(${name}) and coalesce(${articleFamily.parentId}, '') = ${parentId ?? ""} and ${articleFamily.id} <> ${id})`,
  );

/** Before and after of the fields that differ, for the audit; costs are kept under their own keys. */
export function difference(before: object, after: object) {
  const was = before as Record<string, unknown>;
  const is = after as Record<string, unknown>;
  const keys = Object.keys(is).filter((key) => key in was && was[key] !== is[key]);
  return {
    before: Object.fromEntries(keys.map((key) => [key, was[key]])),
    after: Object.fromEntries(keys.map((key) => [key, is[key]])),
  };
}
