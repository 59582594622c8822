import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { dropUpload } from "~/operations/files/drop-upload";
import type { Route } from "./+types/upload-dropping";

/** A big file that one lets go. */
export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => dropUpload(context.get(ctxContext), params.uploadId),
    (done) => ({ done, problems: [] }),
  );
