import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { restoreLayout } from "~/operations/layouts/restore-layout";
import type { Route } from "./+types/restoration";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => restoreLayout(context.get(ctxContext), params.layoutId),
    () => ({ done: true }),
  );
}
