import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { nameForm } from "~/domain/files/forms";
import { renameFolder } from "~/operations/files/rename-folder";
import type { Route } from "./+types/folder-name";

/** Another name for a folder. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    nameForm,
    (form) => renameFolder(context.get(ctxContext), params.folderId, form),
    (done) => ({ done, problems: [] }),
  );
}
