import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { chooseOuvragePhoto } from "~/operations/clients/choose-ouvrage-photo";
import type { Route } from "./+types/ouvrage-photo";

/** `fileId` names the photo; empty for none. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const fileId = String((await request.formData()).get("fileId") ?? "") || null;
  return act(
    () => chooseOuvragePhoto(context.get(ctxContext), params.clientId, params.ouvrageId, fileId),
    (before) => ({ before, problems: [] }),
  );
}
