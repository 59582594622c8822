import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { setDefaultLayout } from "~/operations/layouts/set-default-layout";
import type { Route } from "./+types/usual";

/** What documents wear where nothing else is chosen; `sans` gives Aplomb's own look back. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const off = (await request.formData()).get("sans") === "1";
  return act(
    () => setDefaultLayout(context.get(ctxContext), params.layoutId, !off),
    () => ({ done: true }),
  );
}
