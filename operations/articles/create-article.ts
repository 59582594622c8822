import { article } from "~/db/schema/articles";
import type { ArticleInput } from "~/domain/articles/forms";
import { verb } from "../context.server";
import { answering } from "../questions/answering";
import { articleTopics, checkedArticle, columnsOf, freeReference } from "./writes";

/** A new article of the base. Refuses a reference already borne (`article-reference-taken` at `reference`). */
export const createArticle = verb("article.write", async (ctx, input: ArticleInput) => {
  await checkedArticle(ctx, input, null);
  const id = ctx.newId();
  const columns = columnsOf(ctx, input, null);
  const answers = await answering(ctx, { subject: "article", id }, input.answers);
  const row = {
    id,
    ...columns,
    priceChangedAt: columns.salePrice === null && columns.purchasePrice === null ? null : ctx.now,
    archivedAt: null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    version: 1,
  };
  await ctx.commit({
    guards: [freeReference(row.reference, id)],
    writes: [ctx.db.insert(article).values(row), ...answers.writes],
    change: {
      kind: "article",
      id,
      action: "created",
      after: { reference: row.reference, label: row.label, ...answers.after },
    },
    event: { name: "changed", subjectId: id, topics: articleTopics(id) },
  });
  return { id, reference: row.reference };
});
