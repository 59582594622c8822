import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { undoMerge } from "~/operations/merges/undo-merge";
import type { Route } from "./+types/undoing";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => undoMerge(context.get(ctxContext), params.mergeId),
    (leftAlone) => ({ leftAlone, problems: [] }),
  );
}
