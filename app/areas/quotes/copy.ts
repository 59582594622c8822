import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { duplicateQuote } from "~/operations/quotes/duplicate-quote";
import type { Route } from "./+types/copy";

export async function action({ context, params, request }: Route.ActionArgs) {
  const client = (await request.formData()).get("client");
  return act(
    () =>
      duplicateQuote(
        context.get(ctxContext),
        params.quoteId,
        typeof client === "string" && client ? client : undefined,
      ),
    ({ quoteId }) => redirect(`/devis/${quoteId}`),
  );
}
