import { eq, sql } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import { verb } from "../context.server";
import { loadArticle } from "./load";
import { articleTopics } from "./writes";

/** Out of lists, search and quote entry; documents that use it keep it. `restoreArticle` undoes it. */
export const archiveArticle = verb("article.write", async (ctx, id: string) => {
  const before = await loadArticle(ctx, id);
  if (before.archivedAt !== null) return { id };
  await ctx.commit({
    writes: [
      ctx.db
        .update(article)
        .set({ archivedAt: ctx.now, updatedAt: ctx.now, version: sql`${article.version} + 1` })
        .where(eq(article.id, id)),
    ],
    change: { kind: "article", id, action: "archived" },
    event: { name: "changed", subjectId: id, topics: articleTopics(id) },
  });
  return { id };
});
