import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { messageForm } from "~/domain/quotes/answer-forms";
import { askQuestion } from "~/operations/space/ask-question";
import type { Route } from "./+types/question";

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    messageForm,
    (input, sending) => askQuestion(context.get(ctxContext), params.quoteId, input, sending),
    () => ({ done: context.get(ctxContext).now }),
  );
}
