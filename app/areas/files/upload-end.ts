import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { finishUpload } from "~/operations/files/finish-upload";
import type { Route } from "./+types/upload-end";

/** The end of a big file: it stands in the holder. */
export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => finishUpload(context.get(ctxContext), params.uploadId),
    (done) => ({ done, problems: [] }),
  );
