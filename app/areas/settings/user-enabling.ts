import { redirect } from "react-router";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { versionForm } from "~/domain/access/forms";
import { enableUser } from "~/operations/access/enable-user";
import type { Route } from "./+types/user-enabling";

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    versionForm,
    (input) => enableUser(context.get(ctxContext), params.userId, input),
    () => redirect("/reglages/utilisateurs"),
  );
}
