import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { nameForm } from "~/domain/files/forms";
import { renameFile } from "~/operations/files/rename-file";
import type { Route } from "./+types/name";

/** Another name for a file. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    nameForm,
    (form) => renameFile(context.get(ctxContext), params.fileId, form),
    (done) => ({ done, problems: [] }),
  );
}
