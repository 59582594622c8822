import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { acceptForm } from "~/domain/quotes/answer-forms";
import { acceptQuote } from "~/operations/space/accept-quote";
import type { Route } from "./+types/acceptance";

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    acceptForm,
    (input) => acceptQuote(context.get(ctxContext), params.quoteId, input),
    () => ({ done: true }),
  );
}
