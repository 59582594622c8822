import { act, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { noteEditForm } from "~/domain/clients/forms";
import { editNote } from "~/operations/clients/edit-note";
import { pinNote } from "~/operations/clients/pin-note";
import { removeNote } from "~/operations/clients/remove-note";
import type { Route } from "./+types/note";

/** One of `body` with the `version` that was on screen, `removed` or `pinned` ("true" or "false"). */
export async function action({ context, params: { clientId, noteId }, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  const form = await request.formData();
  const yes = (name: string) => form.get(name) === "true";
  if (form.has("removed"))
    return act(
      () => removeNote(ctx, clientId, noteId, yes("removed")),
      () => ({ done: yes("removed") ? ("removed" as const) : ("restored" as const), problems: [] }),
    );
  if (form.has("pinned"))
    return act(
      () => pinNote(ctx, clientId, noteId, yes("pinned")),
      () => ({ done: yes("pinned") ? ("pinned" as const) : ("unpinned" as const), problems: [] }),
    );
  return submit(
    form,
    noteEditForm,
    (input) => editNote(ctx, clientId, noteId, input),
    (edited) => ({ done: "edited" as const, ...edited, problems: [] }),
  );
}
