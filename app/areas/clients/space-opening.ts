import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { switchSpace } from "~/operations/space/switch-space";
import type { Route } from "./+types/space-opening";

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const input = { enabled: form.get("enabled") === "on", version: Number(form.get("version")) };
  return act(
    () => switchSpace(context.get(ctxContext), params.clientId, input),
    () => ({ problems: [] }),
  );
}
