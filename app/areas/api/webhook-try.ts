import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { tryWebhook } from "~/operations/api/try-webhook";
import type { Route } from "./+types/webhook-try";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => tryWebhook(context.get(ctxContext), params.webhookId),
    () => ({}),
  );
