import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { openSpaceLink } from "~/operations/space/open-space-link";
import type { Route } from "./+types/space-link";

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const quoteId = form.get("quoteId");
  const one =
    typeof quoteId === "string" && quoteId !== ""
      ? { quoteId, version: Number(form.get("version")) }
      : undefined;
  return act(
    () => openSpaceLink(context.get(ctxContext), params.clientId, one),
    ({ url }) => ({ url, problems: [] }),
  );
}
