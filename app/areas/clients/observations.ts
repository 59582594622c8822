import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { observationsForm } from "~/domain/clients/forms";
import { writeObservations } from "~/operations/clients/write-observations";
import type { Route } from "./+types/observations";

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    observationsForm,
    async (form) => {
      await writeObservations(context.get(ctxContext), params.clientId, form);
      return form.version;
    },
    (written) => ({ written, problems: [] }),
  );
}
