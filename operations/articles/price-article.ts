import { eq } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import type { UnitPrice } from "~/domain/money/money";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { conflict, refused } from "../refusals";
import { loadArticle } from "./load";
import { articleTopics } from "./writes";

/** Quick edit of the sale price from the list; null makes it unknown again. */
export const priceArticle = verb(
  "article.write",
  async (ctx, id: string, version: number, salePrice: UnitPrice | null) => {
    const before = await loadArticle(ctx, id);
    if (before.version !== version) throw conflict();
    if (before.type === "text") throw refused(problem("text-has-no-price", "salePrice"));
    if (before.salePrice === salePrice) return { id, version };
    await ctx.commit({
      guards: [unchanged(article, id, version)],
      writes: [
        ctx.db
          .update(article)
          .set({ salePrice, priceChangedAt: ctx.now, updatedAt: ctx.now, version: version + 1 })
          .where(eq(article.id, id)),
      ],
      change: {
        kind: "article",
        id,
        action: "updated",
        before: { salePrice: before.salePrice },
        after: { salePrice },
      },
      event: { name: "changed", subjectId: id, topics: articleTopics(id) },
    });
    return { id, version: version + 1 };
  },
);
