import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { resetMailTemplate } from "~/operations/mail/reset-mail-template";
import type { Route } from "./+types/mail-template-reset";

export async function action({ context, params, request }: Route.ActionArgs) {
  const version = Number((await request.formData()).get("version"));
  return act(
    () => resetMailTemplate(context.get(ctxContext), params.key, version),
    (was) => ({ was, problems: [] }),
  );
}
