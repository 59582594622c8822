import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { restoreQuestion } from "~/operations/questions/restore-question";
import type { Route } from "./+types/restoration";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => restoreQuestion(context.get(ctxContext), params.questionId),
    () => ({ done: true }),
  );
}
