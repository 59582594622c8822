import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { openSpaceLink } from "~/operations/space/open-space-link";
import type { Route } from "./+types/space-link";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => openSpaceLink(context.get(ctxContext), params.clientId),
    ({ url }) => ({ url, problems: [] }),
  );
}
