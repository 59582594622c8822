import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { reviseQuote } from "~/operations/quotes/revise-quote";
import type { Route } from "./+types/revision";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => reviseQuote(context.get(ctxContext), params.quoteId),
    ({ quoteId }) => redirect(`/devis/${quoteId}`),
  );
}
