import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { duplicateFormTemplate } from "~/operations/scenarios/duplicate-form-template";
import type { Route } from "./+types/copy";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => duplicateFormTemplate(context.get(ctxContext), params.templateId),
    (id) => redirect(`/reglages/formulaires/${id}`),
  );
}
