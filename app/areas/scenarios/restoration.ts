import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { restoreFormTemplate } from "~/operations/scenarios/restore-form-template";
import type { Route } from "./+types/restoration";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => restoreFormTemplate(context.get(ctxContext), params.templateId),
    () => ({ done: true }),
  );
}
