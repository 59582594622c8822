import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { removeView } from "~/operations/lists/remove-view";
import type { Route } from "./+types/view-return";

/** Brings back a view that was taken away. */
export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => removeView(context.get(ctxContext), params.viewId, true),
    () => ({ problems: [] }),
  );
}
