import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { refuseForm } from "~/domain/quotes/answer-forms";
import { refuseQuote } from "~/operations/space/refuse-quote";
import type { Route } from "./+types/refusal";

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    refuseForm,
    (input) => refuseQuote(context.get(ctxContext), params.quoteId, input),
    () => ({ done: true }),
  );
}
