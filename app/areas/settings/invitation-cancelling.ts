import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { revokeInvitation } from "~/operations/access/revoke-invitation";
import type { Route } from "./+types/invitation-cancelling";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => revokeInvitation(context.get(ctxContext), params.invitationId),
    () => redirect("/reglages/utilisateurs"),
  );
}
