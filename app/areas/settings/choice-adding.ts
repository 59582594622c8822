import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { addChoiceForm } from "~/domain/company/choice-forms";
import { addChoice } from "~/operations/settings/add-choice";
import type { Route } from "./+types/choice-adding";

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    addChoiceForm,
    (input) => addChoice(context.get(ctxContext), input),
    () => ({ done: true }),
  );
}
