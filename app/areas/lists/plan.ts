import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { planTogetherForm } from "~/domain/lists/planning";
import { planTogether } from "~/operations/lists/plan-together";
import type { Route } from "./+types/plan";
import { listNamed } from "./parts/list-page";

/** The same thing to do for each of the rows chosen; answers what takes it back. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    planTogetherForm,
    (form) => planTogether(context.get(ctxContext), listNamed(params.list), form),
    (done) => ({ done, problems: [] }),
  );
}
