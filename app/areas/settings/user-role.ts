import { redirect } from "react-router";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { roleForm } from "~/domain/access/forms";
import { changeRole } from "~/operations/access/change-role";
import type { Route } from "./+types/user-role";

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    roleForm,
    (input) => changeRole(context.get(ctxContext), params.userId, input),
    () => redirect("/reglages/utilisateurs"),
  );
}
