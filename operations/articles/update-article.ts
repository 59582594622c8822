import { eq } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import type { ArticleInput } from "~/domain/articles/forms";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { answering } from "../questions/answering";
import { conflict } from "../refusals";
import { loadArticle } from "./load";
import { articleTopics, checkedArticle, columnsOf, difference, freeReference } from "./writes";

/**
 * Rewrites an article as the person saw it at `version`; a stale form is a conflict. A changed price is stamped
 * with the instant, which is what freshness counts from.
 */
export const updateArticle = verb(
  "article.write",
  async (ctx, id: string, version: number, input: ArticleInput) => {
    const before = await loadArticle(ctx, id);
    if (before.version !== version) throw conflict();
    await checkedArticle(ctx, input, id);
    const columns = columnsOf(ctx, input, before);
    const differs = difference(before, columns);
    const answers = await answering(ctx, { subject: "article", id }, input.answers);
    const change = {
      before: { ...differs.before, ...answers.before },
      after: { ...differs.after, ...answers.after },
    };
    if (Object.keys(change.after).length === 0) return { id, version };
    const priced = "salePrice" in differs.after || "purchasePrice" in differs.after;
    await ctx.commit({
      guards: [unchanged(article, id, version), freeReference(columns.reference, id)],
      writes: [
        ctx.db
          .update(article)
          .set({
            ...columns,
            updatedAt: ctx.now,
            version: version + 1,
            ...(priced ? { priceChangedAt: ctx.now } : {}),
          })
          .where(eq(article.id, id)),
        ...answers.writes,
      ],
      change: { kind: "article", id, action: "updated", ...change },
      event: { name: "changed", subjectId: id, topics: articleTopics(id) },
    });
    return { id, version: version + 1 };
  },
);
