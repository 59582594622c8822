import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { unlockForm } from "~/domain/files/forms";
import { unlockFile } from "~/operations/files/lock-file";
import type { Route } from "./+types/unlock";

/** Lifts the lock of a file. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    unlockForm,
    (form) => unlockFile(context.get(ctxContext), params.fileId, form),
    (done) => ({ done, problems: [] }),
  );
}
