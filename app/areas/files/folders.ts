import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { foldersForm } from "~/domain/files/forms";
import { addFolders } from "~/operations/files/add-folders";
import type { Route } from "./+types/folders";

/** New folders, as paths under one that is there. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    foldersForm,
    (form) => addFolders(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
