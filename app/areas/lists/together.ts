import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { togetherForm } from "~/domain/lists/together";
import { changeTogether } from "~/operations/lists/change-together";
import type { Route } from "./+types/together";
import { listNamed } from "./parts/list-page";

/** One value for rows chosen in a list; answers what takes it back. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    togetherForm,
    (form) => changeTogether(context.get(ctxContext), listNamed(params.list), form),
    (done) => ({ done, problems: [] }),
  );
}
