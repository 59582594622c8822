import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";

import { restoreChoice } from "~/operations/settings/restore-choice";
import type { Route } from "./+types/choice-restoring";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => restoreChoice(context.get(ctxContext), params.choiceId),
    () => ({ done: true }),
  );
}
