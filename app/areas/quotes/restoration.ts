import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { restoreQuote } from "~/operations/quotes/restore-quote";
import type { Route } from "./+types/restoration";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => restoreQuote(context.get(ctxContext), params.quoteId),
    () => redirect(`/devis/${params.quoteId}`),
  );
}
