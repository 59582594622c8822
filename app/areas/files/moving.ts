import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { moveForm } from "~/domain/files/forms";
import { moveFiles } from "~/operations/files/move-files";
import type { Route } from "./+types/moving";

/** Files and folders go where `into` says; `files` and `folders` are JSON. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    moveForm,
    (form) => moveFiles(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
