import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { chooseFirstView } from "~/operations/lists/choose-first-view";
import type { Route } from "./+types/view-opening";
import { listNamed } from "./parts/list-page";

/** The list opens on this view for who asks, or (with `non`) on the whole list again. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const body = await request.formData();
  return act(
    async () =>
      chooseFirstView(context.get(ctxContext), listNamed(params.list), params.viewId, !body.has("non")),
    () => ({ problems: [] }),
  );
}
