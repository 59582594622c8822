import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { viewQuote } from "~/operations/space/view-quote";
import type { Route } from "./+types/reading";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => viewQuote(context.get(ctxContext), params.quoteId),
    () => ({ done: true }),
  );
}
