import { and, isNull } from "drizzle-orm";
import { inIds, type Statement } from "~/db/batch";
import { article } from "~/db/schema/articles";
import type { Ctx } from "../context.server";
import { searchRewritten } from "../search/bulk";
import { searchRow } from "../search/writes";
import { type FamilyRow, familyPath } from "./load";
import { findableArticle } from "./writes";

/** The articles of a renamed family are found by its new name, in the same commit. */
export async function familyReindexed(
  ctx: Ctx,
  families: FamilyRow[],
  id: string,
  name: string,
): Promise<Statement[]> {
  const renamed = families.map((f) => (f.id === id ? { ...f, name } : f));
  const ids = renamed.filter((f) => f.id === id || f.parentId === id).map((f) => f.id);
  const rows = await ctx.db
    .select()
    .from(article)
    .where(and(inIds(article.familyId, ids), isNull(article.archivedAt)));
  return searchRewritten(
    "article",
    rows.map((row) => searchRow(findableArticle(row, familyPath(renamed, row.familyId)), ctx.now)),
  );
}
