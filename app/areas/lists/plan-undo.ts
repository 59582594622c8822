import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { undoPlanForm } from "~/domain/lists/planning";
import { undoPlanTogether } from "~/operations/lists/undo-plan-together";
import type { Route } from "./+types/plan-undo";

/** Actions that one planning made, taken away. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    undoPlanForm,
    (form) => undoPlanTogether(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
