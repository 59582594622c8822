import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { undoRestoreForm } from "~/domain/lists/binning";
import { undoRestoreTogether } from "~/operations/lists/undo-restore-together";
import type { Route } from "./+types/restoration-undo";

/** Clients that came out of the bin together, put back there. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    undoRestoreForm,
    (form) => undoRestoreTogether(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
