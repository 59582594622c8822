import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { orderChoicesForm } from "~/domain/company/choice-forms";
import { orderChoices } from "~/operations/settings/order-choices";
import type { Route } from "./+types/choices-ordering";

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    orderChoicesForm,
    (input) => orderChoices(context.get(ctxContext), input),
    () => ({ done: true }),
  );
}
