import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { ouvrageNameForm } from "~/domain/clients/forms";
import { renameOuvrage } from "~/operations/clients/rename-ouvrage";
import type { Route } from "./+types/ouvrage-name";

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    ouvrageNameForm,
    (form) => renameOuvrage(context.get(ctxContext), params.clientId, params.ouvrageId, form),
    () => ({ renamed: true, problems: [] }),
  );
}
