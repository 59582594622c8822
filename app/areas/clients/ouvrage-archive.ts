import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { archiveOuvrage } from "~/operations/clients/archive-ouvrage";
import type { Route } from "./+types/ouvrage-archive";

/** `archived` "true" puts aside, anything else takes back. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const archived = (await request.formData()).get("archived") === "true";
  return act(
    () => archiveOuvrage(context.get(ctxContext), params.clientId, params.ouvrageId, archived),
    () => ({ archived, problems: [] }),
  );
}
