import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";

import { archiveChoice } from "~/operations/settings/archive-choice";
import type { Route } from "./+types/choice-archiving";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => archiveChoice(context.get(ctxContext), params.choiceId),
    () => ({ done: true }),
  );
}
