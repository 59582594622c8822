import { eq } from "drizzle-orm";
import { compound, compoundDimension, compoundLine } from "~/db/schema/articles";
import { loadArticle } from "../articles/load";
import { articleTopics } from "../articles/writes";
import { verb } from "../context.server";
import { conflict } from "../refusals";
import { sameComposition } from "./guards";
import { compoundVersion, loadBook } from "./load";

/** Makes a compound a simple article again, as the person saw it at `version`. Documents keep their parts. */
export const dropComposition = verb("article.write", async (ctx, id: string, version: number) => {
  await loadArticle(ctx, id);
  const standing = await compoundVersion(ctx, id);
  if (standing === 0) return { id };
  if (standing !== version) throw conflict();
  const [, definition] = (await loadBook(ctx, [id])).definitions.find(([held]) => held === id) ?? [];
  await ctx.commit({
    guards: [sameComposition(id, version)],
    writes: [
      ctx.db.delete(compoundLine).where(eq(compoundLine.articleId, id)),
      ctx.db.delete(compoundDimension).where(eq(compoundDimension.articleId, id)),
      ctx.db.delete(compound).where(eq(compound.articleId, id)),
    ],
    change: {
      kind: "article",
      id,
      action: "decomposed",
      before: { components: definition?.components.length ?? 0 },
      after: { components: 0 },
    },
    event: { name: "changed", subjectId: id, topics: articleTopics(id) },
  });
  return { id };
});
