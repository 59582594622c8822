import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { viewQuote } from "~/operations/space/view-quote";
import type { Route } from "./+types/reading";

/** Said by the page's own script. */
export const action = ({ context, params }: Route.ActionArgs) =>
  answerJson(async () => {
    await viewQuote(context.get(ctxContext), params.quoteId);
    return { done: true };
  });
