import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { interlocutorForm } from "~/domain/clients/interlocutor-form";
import { addInterlocutor } from "~/operations/clients/add-interlocutor";
import type { Route } from "./+types/interlocutor-adding";

/** Somebody joins a file without going through its sheet; answers what takes them out again. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    interlocutorForm,
    (form) => addInterlocutor(context.get(ctxContext), params.clientId, form),
    (done) => ({ done, problems: [] }),
  );
}
