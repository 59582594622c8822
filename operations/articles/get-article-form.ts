import { verb } from "../context.server";
import { atCreation, questionsOf } from "../questions/load";
import { articleOffer } from "./load";

/** What the empty form of an article offers. */
export const getArticleForm = verb("article.write", async (ctx) => ({
  ...(await articleOffer(ctx)),
  questions: atCreation(await questionsOf(ctx, "article")),
}));
