import { prepared } from "~/db/batch";
import type { ImportChoice } from "~/domain/catalogs/forms";
import { verb } from "../context.server";
import { remembering } from "./writes";

/** Keeps what this person takes over with an item, for the next ones (ART-11). A habit, which no audit tells. */
export const saveImportChoice = verb("article.write", async (ctx, choice: ImportChoice) => {
  const writes = remembering(ctx, choice);
  if (writes.length > 0) await ctx.env.DB.batch(prepared(ctx.env.DB, writes));
  return choice;
});
