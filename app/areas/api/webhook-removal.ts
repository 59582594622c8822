import { redirect } from "react-router";
import { act } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { removeWebhook } from "~/operations/api/remove-webhook";
import type { Route } from "./+types/webhook-removal";

export const action = ({ context, params }: Route.ActionArgs) =>
  act(
    () => removeWebhook(context.get(ctxContext), params.webhookId),
    () => redirect("/reglages/webhooks"),
  );
