import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { revokeOtherSessions } from "~/operations/access/revoke-other-sessions";
import type { Route } from "./+types/sessions-closing";

export async function action({ context, request }: Route.ActionArgs) {
  const all = new URL(request.url).searchParams.has("tous");
  return act(
    () => revokeOtherSessions(context.get(ctxContext), all),
    () => redirect(all ? "/connexion" : "/profil/appareils"),
  );
}
