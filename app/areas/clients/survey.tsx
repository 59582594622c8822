import { Button, Group, Text } from "@mantine/core";
import { Link, redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { SelectField, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import { sendSurveyForm } from "~/domain/scenarios/forms";
import { getSurveySending } from "~/operations/scenarios/get-survey-sending";
import { sendSurvey } from "~/operations/scenarios/send-survey";
import type { Route } from "./+types/survey";

export const meta: Route.MetaFunction = () => [{ title: "Envoyer une enquête · Aplomb" }];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  return answer(() =>
    getSurveySending(context.get(ctxContext), params.clientId, {
      invoiceId: query.get("facture"),
      orderId: query.get("commande"),
    }),
  );
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    sendSurveyForm,
    (form, sending) => sendSurvey(context.get(ctxContext), params.clientId, form, sending),
    () => redirect(`/clients/${params.clientId}/rapports`),
  );
}

/** Asking a client what they think, by hand. */
export default function SendSurvey({ loaderData }: Route.ComponentProps) {
  const { client, subject, templates, stopped, mailsRefused, to, addresses, sent } = loaderData;
  if (templates.length === 0)
    return (
      <EmptyState
        title="Aucune enquête publiée"
        text="Écrivez-en une dans les réglages, publiez-la : elle pourra être envoyée d'ici."
        action={
          <Button component={Link} to="/reglages/formulaires">
            Modèles
          </Button>
        }
      />
    );
  return (
    <div style={{ maxWidth: "40rem" }}>
      {stopped ? (
        <Text>{client.name} a demandé à ne plus recevoir d'enquête.</Text>
      ) : mailsRefused ? (
        <Text>
          {client.name} refuse les e-mails qui ne portent pas sur un devis, une facture ou un rendez-vous.{" "}
          <Link to={`/clients/${client.id}/consentements`}>Voir ses consentements</Link>
        </Text>
      ) : (
        <Form schema={sendSurveyForm} defaultValue={{ templateId: templates[0]?.id, to }}>
          {subject.invoiceId && <input type="hidden" name="invoiceId" value={subject.invoiceId} />}
          {subject.orderId && <input type="hidden" name="orderId" value={subject.orderId} />}
          {subject.words && <Text>Après {subject.words}.</Text>}
          <SelectField
            name="templateId"
            label="Enquête"
            options={templates.map((one) => ({ value: one.id, label: one.title }))}
            required
          />
          <TextField
            name="to"
            label="À"
            type="email"
            hint={addresses.length > 1 ? `Connues : ${addresses.join(", ")}` : undefined}
            required
          />
          <Text size="sm" c="dimmed">
            Le client reçoit un mail avec un lien personnel, valable 45 jours.{" "}
            <Link to="/reglages/modeles-de-mail/survey-sent">Voir le mail</Link>
          </Text>
          <FormActions>
            <Button component={Link} to={`/clients/${client.id}/rapports`} variant="default">
              Revenir aux réponses
            </Button>
            <SubmitButton>Envoyer l'enquête</SubmitButton>
          </FormActions>
        </Form>
      )}
      {sent.length > 0 && (
        <Section title="Déjà envoyées">
          {sent.map((one) => (
            <Group key={one.id} justify="space-between" py={6} gap="xs">
              <span>
                {one.title}, à {one.sentTo}, <Instant value={one.createdAt} />
              </span>
              {one.filledId ? (
                <Link to={`/rapports/${one.filledId}`}>Voir la réponse</Link>
              ) : (
                <Status
                  tone={one.declinedAt === null ? "attention" : "neutral"}
                  label={one.declinedAt === null ? "Sans réponse" : "Sans suite voulue"}
                />
              )}
            </Group>
          ))}
        </Section>
      )}
    </div>
  );
}
