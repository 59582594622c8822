import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { binQuote } from "~/operations/quotes/bin-quote";
import type { Route } from "./+types/bin";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => binQuote(context.get(ctxContext), params.quoteId),
    () => redirect(`/devis?jete=${params.quoteId}`),
  );
}
