import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { revokeSpaceLink } from "~/operations/space/revoke-space-link";
import type { Route } from "./+types/space-revocation";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => revokeSpaceLink(context.get(ctxContext), params.clientId, params.linkId),
    () => ({ problems: [] }),
  );
}
