import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { putOffForm } from "~/domain/actions/forms";
import { putOffAction } from "~/operations/actions/put-off-action";
import type { Route } from "./+types/putting-off";

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    putOffForm,
    async (form) => ({
      ...(await putOffAction(context.get(ctxContext), params.actionId, form)),
      to: form.dueOn,
    }),
    (moved) => ({ moved: { id: params.actionId, ...moved }, problems: [] }),
  );
}
