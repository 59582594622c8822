import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { ownConsentForm } from "~/domain/privacy/forms";
import { saveOwnConsents } from "~/operations/privacy/save-own-consents";
import type { Route } from "./+types/consents";

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    ownConsentForm,
    (form) => saveOwnConsents(context.get(ctxContext), form),
    () => ({ saved: context.get(ctxContext).now, problems: [] }),
  );
}
