import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { archiveQuestion } from "~/operations/questions/archive-question";
import type { Route } from "./+types/archive";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => archiveQuestion(context.get(ctxContext), params.questionId),
    () => ({ done: true }),
  );
}
