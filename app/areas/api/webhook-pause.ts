import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { pauseWebhook } from "~/operations/api/pause-webhook";
import type { Route } from "./+types/webhook-pause";

export async function action({ context, params, request }: Route.ActionArgs) {
  const paused = (await request.formData()).get("paused") === "on";
  return act(
    () => pauseWebhook(context.get(ctxContext), params.webhookId, { paused }),
    () => ({}),
  );
}
