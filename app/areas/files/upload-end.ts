import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { uploadEndForm } from "~/domain/files/forms";
import { finishUpload } from "~/operations/files/finish-upload";
import type { Route } from "./+types/upload-end";

/** The end of a big file: it stands in the holder. */
export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    uploadEndForm,
    ({ revision }) => finishUpload(context.get(ctxContext), params.uploadId, revision),
    (done) => ({ done, problems: [] }),
  );
