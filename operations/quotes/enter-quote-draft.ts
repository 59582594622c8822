import { verb } from "../context.server";
import { forbidden } from "../refusals";
import { standingDraft } from "./draft-writes";

/** Who comes to write a draft, as the others see them there, and whether costs are for their eyes. Refused once it left. */
export const enterQuoteDraft = verb("quote.write", async (ctx, quoteId: string) => {
  if (ctx.viewer.kind !== "staff") throw forbidden();
  await standingDraft(ctx, quoteId);
  return { userId: ctx.viewer.userId, name: ctx.viewer.name, costs: ctx.can("see.costs") };
});
