import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { holderForm } from "~/domain/files/forms";
import { emptyBin } from "~/operations/files/empty-bin";
import type { Route } from "./+types/bin-emptying";

/** All that a bin holds leaves for good. */
export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    holderForm,
    (form) => emptyBin(context.get(ctxContext), { kind: form.ownerKind, id: form.ownerId }),
    (done) => ({ done, problems: [] }),
  );
}
