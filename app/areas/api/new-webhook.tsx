import { Button } from "@mantine/core";
import { Link } from "react-router";
import { opened, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page, Section } from "~/app/ui/page";
import { ShownOnce } from "~/app/ui/shown-once";
import { webhookForm } from "~/domain/api/forms";
import { addWebhook } from "~/operations/api/add-webhook";
import type { Route } from "./+types/new-webhook";
import { SECRET_TEXT } from "./parts/new-secret";
import { WebhookFields } from "./parts/webhook-fields";

export const meta: Route.MetaFunction = () => [{ title: "Nouveau webhook · Aplomb" }];

export const loader = ({ context }: Route.LoaderArgs) => opened(context.get(ctxContext), "webhook.manage");

export const action = async ({ context, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    webhookForm,
    (form) => addWebhook(context.get(ctxContext), form),
    (made) => ({ made }),
  );

export default function NewWebhook({ actionData }: Route.ComponentProps) {
  const made = actionData && "made" in actionData ? actionData.made : null;
  return (
    <Page
      back={{ href: "/reglages/webhooks", label: "Webhooks" }}
      title="Nouveau webhook"
      detail="Chaque message est signé, et renvoyé jusqu'à ce qu'il soit reçu."
      width="narrow"
    >
      {made === null ? (
        <Form schema={webhookForm}>
          <WebhookFields ticked={["quote.accepted", "invoice.issued", "payment.received"]} />
          <FormActions>
            <SubmitButton>Ajouter le webhook</SubmitButton>
          </FormActions>
        </Form>
      ) : (
        <Section title="Le secret de ce webhook">
          <ShownOnce label="Secret à donner au programme qui reçoit" value={made.secret} text={SECRET_TEXT} />
          <Button component={Link} to={`/reglages/webhooks/${made.id}`} mt="lg">
            C'est noté
          </Button>
        </Section>
      )}
    </Page>
  );
}
