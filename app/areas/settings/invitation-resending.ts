import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { resendInvitation } from "~/operations/access/resend-invitation";
import type { Route } from "./+types/invitation-resending";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => resendInvitation(context.get(ctxContext), params.invitationId),
    () => redirect("/reglages/utilisateurs"),
  );
}
