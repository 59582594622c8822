import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { interlocutorRemovalForm } from "~/domain/clients/interlocutor-form";
import { removeInterlocutor } from "~/operations/clients/remove-interlocutor";
import type { Route } from "./+types/interlocutor-removal";

export async function action({ context, params: { clientId, interlocutorId }, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    interlocutorRemovalForm,
    ({ version, points }) =>
      removeInterlocutor(context.get(ctxContext), clientId, interlocutorId, version, points),
    () => ({ done: true, problems: [] }),
  );
}
