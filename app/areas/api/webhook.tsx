import { Button } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { ConfirmSentence } from "~/app/ui/confirm-sentence";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Facts, Page, Section } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { WEBHOOK_EVENTS, type WebhookEvent } from "~/domain/api/events";
import { getWebhook } from "~/operations/api/get-webhook";
import type { Route } from "./+types/webhook";
import { deliveryColumns, STATES } from "./parts/delivery-columns";
import { NewSecret } from "./parts/new-secret";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.webhook.name ?? "Webhook"} · Aplomb` },
];
export const handle: Shows = { topics: () => ["webhooks"] };

export function loader({ context, params, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  return answer(() =>
    getWebhook(context.get(ctxContext), params.webhookId, {
      state: STATES.find(({ value }) => value === query.get("etat"))?.value,
      after: query.get("suite") ?? undefined,
    }),
  );
}

const page = (data: unknown) => data as Route.ComponentProps["loaderData"];

/** One webhook: what it hears, the log of what it was told, its secret. */
export default function Webhook({ loaderData }: Route.ComponentProps) {
  const { webhook, rows, next } = loaderData;
  const at = `/reglages/webhooks/${webhook.id}`;
  const paused = webhook.pausedAt !== null;
  return (
    <Page
      back={{ href: "/reglages/webhooks", label: "Webhooks" }}
      title={webhook.name}
      detail={webhook.url}
      actions={
        <>
          <Act
            to={`${at}/pause`}
            fields={{ paused: paused ? "" : "on" }}
            variant="default"
            done={
              paused
                ? "Le webhook a repris."
                : "Le webhook est en pause : ce qui se passe ne lui sera pas dit."
            }
          >
            {paused ? "Reprendre" : "Mettre en pause"}
          </Act>
          <Act to={`${at}/essai`} variant="default" done="Message d'essai envoyé.">
            Envoyer un essai
          </Act>
          <Button component={Link} to={`${at}/reglage`}>
            Modifier
          </Button>
        </>
      }
    >
      <Facts
        facts={[
          ["Prévenu quand", webhook.events.map((event) => WEBHOOK_EVENTS[event as WebhookEvent]).join(" ; ")],
          ["Ajouté", <Instant key="at" value={webhook.createdAt} />],
          ["État", paused ? "En pause" : "Actif"],
        ]}
      />
      <Section title="Messages">
        <FilterBar filters={[{ name: "etat", label: "État", all: "Tous les messages", options: STATES }]} />
        <DataTable
          label="Messages envoyés"
          rows={rows}
          rowKey={(row) => row.id}
          columns={deliveryColumns}
          next={next}
          page={page}
          empty={
            <EmptyState
              title="Aucun message"
              text="Ils paraissent ici dès que quelque chose se passe. Envoyez un essai pour voir si l'adresse répond."
            />
          }
        />
      </Section>
      <Section title="Secret">
        <NewSecret webhookId={webhook.id} />
      </Section>
      <Section title="Retrait">
        <ConfirmSentence
          label="Retirer ce webhook"
          variant="default"
          title={`Retirer « ${webhook.name} »`}
          consequences="Ce qui attendait ne sera pas envoyé. Pour le reprendre, il faudra l'ajouter de nouveau, avec un autre secret."
        >
          <Act to={`${at}/retrait`} color="red">
            Retirer
          </Act>
        </ConfirmSentence>
      </Section>
    </Page>
  );
}
