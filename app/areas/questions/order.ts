import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { orderQuestionsForm } from "~/domain/questions/forms";
import { orderQuestions } from "~/operations/questions/order-questions";
import type { Route } from "./+types/order";

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    orderQuestionsForm,
    (input) => orderQuestions(context.get(ctxContext), input),
    () => ({ done: true }),
  );
}
