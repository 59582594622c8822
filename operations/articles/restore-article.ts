import { eq, sql } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import { verb } from "../context.server";
import { indexed } from "../search/writes";
import { allFamilies, familyPath, loadArticle } from "./load";
import { articleTopics, findableArticle } from "./writes";

/** Brings an archived article back into lists, search and quote entry. */
export const restoreArticle = verb("article.write", async (ctx, id: string) => {
  const before = await loadArticle(ctx, id);
  if (before.archivedAt === null) return { id };
  const family = familyPath(await allFamilies(ctx), before.familyId);
  await ctx.commit({
    writes: [
      ctx.db
        .update(article)
        .set({ archivedAt: null, updatedAt: ctx.now, version: sql`${article.version} + 1` })
        .where(eq(article.id, id)),
      indexed(ctx, findableArticle(before, family)),
    ],
    change: { kind: "article", id, action: "restored" },
    event: { name: "changed", subjectId: id, topics: articleTopics(id) },
  });
  return { id };
});
