import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { lockForm } from "~/domain/files/forms";
import { lockFile } from "~/operations/files/lock-file";
import type { Route } from "./+types/lock";

/** Keeps a file from every change, with the reason. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    lockForm,
    (form) => lockFile(context.get(ctxContext), params.fileId, form),
    (done) => ({ done, problems: [] }),
  );
}
