import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { ouvrageForm } from "~/domain/files/forms";
import { relateFiles } from "~/operations/files/relate-files";
import type { Route } from "./+types/relating";

/** Which ouvrage several files are about, or none. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    ouvrageForm,
    (form) => relateFiles(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
