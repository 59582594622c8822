import { verb } from "../context.server";
import { articleOffer } from "./load";

/** What the empty form of an article offers. */
export const getArticleForm = verb("article.write", (ctx) => articleOffer(ctx));
