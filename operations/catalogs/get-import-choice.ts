import { verb } from "../context.server";
import { catalogBase } from "./base";
import { choiceOf } from "./load";

/** What this person last chose to take over with an item; null where the house has no catalogues. */
export const getImportChoice = verb("article.write", async (ctx) =>
  catalogBase(ctx) ? choiceOf(ctx) : null,
);
