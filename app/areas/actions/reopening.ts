import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { reopenAction } from "~/operations/actions/reopen-action";
import type { Route } from "./+types/reopening";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => reopenAction(context.get(ctxContext), params.actionId),
    () => ({ reopened: params.actionId, problems: [] }),
  );
}
