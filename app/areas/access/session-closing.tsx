import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { revokeSession } from "~/operations/access/revoke-session";
import type { Route } from "./+types/session-closing";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => revokeSession(context.get(ctxContext), params.sessionId),
    () => redirect("/profil/appareils"),
  );
}
