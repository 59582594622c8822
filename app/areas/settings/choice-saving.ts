import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { saveChoiceForm } from "~/domain/company/choice-forms";
import { saveChoice } from "~/operations/settings/save-choice";
import type { Route } from "./+types/choice-saving";

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    saveChoiceForm,
    (input) =>
      saveChoice(context.get(ctxContext), params.choiceId, {
        label: input.label,
        version: input.version,
        semantics: { sellable: input.sellable, searchable: input.searchable, bin: input.bin },
      }),
    () => ({ done: true }),
  );
}
