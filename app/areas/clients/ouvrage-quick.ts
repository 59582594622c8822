import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { ouvrageForm } from "~/domain/clients/forms";
import { addOuvrage } from "~/operations/clients/add-ouvrage";
import type { Route } from "./+types/ouvrage-quick";

/** An ouvrage added without leaving the page; answers its id. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    ouvrageForm,
    (form, sending) => addOuvrage(context.get(ctxContext), params.clientId, form, sending),
    (done) => ({ done, problems: [] }),
  );
}
