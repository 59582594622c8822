import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { restoreClient } from "~/operations/clients/restore-client";
import type { Route } from "./+types/restoration";

export async function action({ context, params }: Route.ActionArgs) {
  return act(
    () => restoreClient(context.get(ctxContext), params.clientId),
    (restored) => ({ restored: { id: params.clientId, ...restored }, problems: [] }),
  );
}
