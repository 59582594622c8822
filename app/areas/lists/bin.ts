import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { binTogetherForm } from "~/domain/lists/binning";
import { binTogether } from "~/operations/lists/bin-together";
import type { Route } from "./+types/bin";

/** The clients chosen, put in the bin; answers what takes it back. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    binTogetherForm,
    (form) => binTogether(context.get(ctxContext), form),
    (done) => ({ done, problems: [] }),
  );
}
