import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { takeBackTagForm } from "~/domain/files/forms";
import { takeBackTag } from "~/operations/files/take-back-tag";
import type { Route } from "./+types/tag-taking-back";

/** A tag just made, taken back. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    takeBackTagForm,
    (form) => takeBackTag(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
