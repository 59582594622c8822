import { Button } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Page } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { listWebhooks } from "~/operations/api/list-webhooks";
import type { Route } from "./+types/webhooks";
import { WebhookState } from "./parts/webhook-state";

export const meta: Route.MetaFunction = () => [{ title: "Webhooks · Aplomb" }];
export const handle: Shows = { topics: () => ["webhooks"] };

export const loader = ({ context }: Route.LoaderArgs) => answer(() => listWebhooks(context.get(ctxContext)));

type Hook = Route.ComponentProps["loaderData"]["webhooks"][number];

const COLUMNS: Column<Hook>[] = [
  { key: "name", label: "Nom", phone: "title", render: (hook) => hook.name },
  { key: "url", label: "Adresse", phone: "line", fill: true, render: (hook) => hook.url },
  {
    key: "events",
    label: "Événements",
    phone: "line",
    render: (hook) => `${hook.events.length} événement${hook.events.length > 1 ? "s" : ""}`,
  },
  {
    key: "heard",
    label: "Dernier reçu",
    phone: "line",
    render: (hook) => (hook.lastHeardAt === null ? "Jamais" : <Instant value={hook.lastHeardAt} />),
  },
  { key: "state", label: "État", phone: "line", render: (hook) => <WebhookState hook={hook} /> },
];

/** The addresses of other programs that hear what happens here. */
export default function Webhooks({ loaderData }: Route.ComponentProps) {
  const create = (
    <Button component={Link} to="/reglages/webhooks/nouveau">
      Ajouter un webhook
    </Button>
  );
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Webhooks"
      detail="Aplomb prévient ces adresses dès que quelque chose se passe."
      actions={create}
    >
      <DataTable
        label="Webhooks"
        rows={loaderData.webhooks}
        rowKey={(hook) => hook.id}
        href={(hook) => `/reglages/webhooks/${hook.id}`}
        columns={COLUMNS}
        createHref="/reglages/webhooks/nouveau"
        empty={
          <EmptyState
            title="Aucun webhook"
            text="Votre site ou un autre logiciel peut être prévenu dès qu'un devis est signé ou une facture émise."
            action={create}
          />
        }
      />
    </Page>
  );
}
