import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { chosenForm } from "~/domain/files/forms";
import { eraseFiles } from "~/operations/files/erase-files";
import type { Route } from "./+types/erasure";

/** Files and folders of the bin leave for good. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    chosenForm,
    (form) => eraseFiles(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
