import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { undoBinForm } from "~/domain/lists/binning";
import { undoBinTogether } from "~/operations/lists/undo-bin-together";
import type { Route } from "./+types/bin-undo";

/** Clients that went to the bin together, taken out of it again. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    undoBinForm,
    (form) => undoBinTogether(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
