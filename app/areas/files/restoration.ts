import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { chosenForm } from "~/domain/files/forms";
import { restoreFiles } from "~/operations/files/restore-files";
import type { Route } from "./+types/restoration";

/** Files and folders back from the bin. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    chosenForm,
    (form) => restoreFiles(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
