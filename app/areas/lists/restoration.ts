import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { chosenRows } from "~/domain/lists/together";
import { restoreTogether } from "~/operations/lists/restore-together";
import type { Route } from "./+types/restoration";

/** The clients chosen, taken out of the bin; answers what takes it back. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    chosenRows,
    (form) => restoreTogether(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
