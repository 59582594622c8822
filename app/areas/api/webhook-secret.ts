import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { renewWebhookSecret } from "~/operations/api/renew-webhook-secret";
import type { Route } from "./+types/webhook-secret";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => renewWebhookSecret(context.get(ctxContext), params.webhookId),
    ({ secret }) => ({ secret }),
  );
