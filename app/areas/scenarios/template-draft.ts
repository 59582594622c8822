import { autosaved } from "~/app/areas/documents/parts/autosave";
import { ctxContext } from "~/app/shell/contexts";
import { templateForm } from "~/domain/scenarios/forms";
import { saveFormTemplate } from "~/operations/scenarios/save-form-template";
import type { Route } from "./+types/template-draft";

export const action = ({ context, params, request }: Route.ActionArgs) =>
  autosaved(request, templateForm, async (form) => ({
    version: await saveFormTemplate(context.get(ctxContext), params.templateId, form),
  }));
