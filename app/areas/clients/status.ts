import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { statusForm } from "~/domain/clients/forms";
import { changeStatus } from "~/operations/clients/change-status";
import type { Route } from "./+types/status";

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    statusForm,
    (form) => changeStatus(context.get(ctxContext), params.clientId, form),
    (changed) => ({ changed, problems: [] }),
  );
}
