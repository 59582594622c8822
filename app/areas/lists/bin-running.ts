import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { chosenRows } from "~/domain/lists/together";
import { getRunningTogether } from "~/operations/lists/get-running-together";
import type { Route } from "./+types/bin-running";

/** What still runs with the clients chosen, before they go to the bin. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    chosenRows,
    (form) => getRunningTogether(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
