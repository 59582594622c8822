import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { undoEntriesMerge } from "~/operations/merges/undo-entries-merge";
import type { Route } from "./+types/entries-undoing";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => undoEntriesMerge(context.get(ctxContext), params.mergeId),
    () => ({ problems: [] }),
  );
}
