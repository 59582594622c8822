import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { restoreForm } from "~/domain/clients/forms";
import { restoreClients } from "~/operations/clients/restore-clients";
import type { Route } from "./+types/restorations";

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    restoreForm,
    ({ ids }) => restoreClients(context.get(ctxContext), ids),
    (done) => ({ done, problems: [] }),
  );
}
