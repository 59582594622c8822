import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { closeActionForm } from "~/domain/actions/forms";
import { closeAction } from "~/operations/actions/close-action";
import type { Route } from "./+types/closing";

/** Done from a list, in one press; answers the day of the next one, if its rhythm brings it back. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    closeActionForm,
    (form) => closeAction(context.get(ctxContext), params.actionId, form),
    (nextDueOn) => ({ closed: params.actionId, nextDueOn, problems: [] }),
  );
}
