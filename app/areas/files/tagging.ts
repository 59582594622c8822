import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { tagForm } from "~/domain/files/forms";
import { tagFiles } from "~/operations/files/tag-files";
import type { Route } from "./+types/tagging";

/** A tag on several files, or off them. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    tagForm,
    (form) => tagFiles(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
