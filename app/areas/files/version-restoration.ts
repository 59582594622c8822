import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { versionForm } from "~/domain/files/forms";
import { restoreVersion } from "~/operations/files/restore-version";
import type { Route } from "./+types/version-restoration";

/** A version before becomes the newest. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    versionForm,
    (form) => restoreVersion(context.get(ctxContext), params.fileId, form),
    (done) => ({ done, problems: [] }),
  );
}
