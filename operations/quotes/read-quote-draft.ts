import { verb } from "../context.server";
import { standingDraft } from "./draft-writes";
import { loadQuoteCosts } from "./load";

/** A draft with its costs as the base has them, for the room where it is written. Refused once it left. */
export const readQuoteDraft = verb("system", async (ctx, quoteId: string) => {
  const [{ row, header, body }, costs] = await Promise.all([
    standingDraft(ctx, quoteId),
    loadQuoteCosts(ctx, quoteId),
  ]);
  return { version: row.version, header, body, costs };
});
