import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { chosenForm } from "~/domain/files/forms";
import { binFiles } from "~/operations/files/bin-files";
import type { Route } from "./+types/binning";

/** Files and folders to the bin. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    chosenForm,
    (form) => binFiles(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
