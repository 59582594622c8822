import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { newTagForm } from "~/domain/files/forms";
import { createTag } from "~/operations/files/create-tag";
import type { Route } from "./+types/tag-creation";

/** A tag that the list lacks, on several files. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    newTagForm,
    (form) => createTag(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
