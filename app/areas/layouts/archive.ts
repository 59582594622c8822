import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { archiveLayout } from "~/operations/layouts/archive-layout";
import type { Route } from "./+types/archive";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => archiveLayout(context.get(ctxContext), params.layoutId),
    () => ({ done: true }),
  );
}
