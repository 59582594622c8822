import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { webhookEditForm } from "~/domain/api/forms";
import { getWebhook } from "~/operations/api/get-webhook";
import { updateWebhook } from "~/operations/api/update-webhook";
import type { Route } from "./+types/webhook-sheet";
import { WebhookFields } from "./parts/webhook-fields";

export const meta: Route.MetaFunction = () => [{ title: "Modifier un webhook · Aplomb" }];

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getWebhook(context.get(ctxContext), params.webhookId));

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    webhookEditForm,
    (form) => updateWebhook(context.get(ctxContext), params.webhookId, form),
    () => redirect(`/reglages/webhooks/${params.webhookId}`),
  );

export default function WebhookSheet({ loaderData }: Route.ComponentProps) {
  const { webhook } = loaderData;
  return (
    <Page
      back={{ href: `/reglages/webhooks/${webhook.id}`, label: webhook.name }}
      title="Modifier le webhook"
      width="narrow"
    >
      <Form schema={webhookEditForm} defaultValue={{ name: webhook.name, url: webhook.url }}>
        <input type="hidden" name="version" value={webhook.version} />
        <WebhookFields ticked={webhook.events} />
        <FormActions>
          <SubmitButton>Enregistrer</SubmitButton>
        </FormActions>
      </Form>
    </Page>
  );
}
