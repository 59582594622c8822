import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { undoForm } from "~/domain/lists/together";
import { undoTogether } from "~/operations/lists/undo-together";
import type { Route } from "./+types/together-undo";
import { listNamed } from "./parts/list-page";

/** What rows had before a change together, given back. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    undoForm,
    (form) => undoTogether(context.get(ctxContext), listNamed(params.list), form),
    (done) => ({ done, problems: [] }),
  );
}
