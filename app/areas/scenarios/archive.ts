import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { archiveFormTemplate } from "~/operations/scenarios/archive-form-template";
import type { Route } from "./+types/archive";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => archiveFormTemplate(context.get(ctxContext), params.templateId),
    () => ({ done: true }),
  );
}
