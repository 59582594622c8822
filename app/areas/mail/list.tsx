import { Alert } from "@mantine/core";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import type { MailStatus } from "~/domain/mail/delivery";
import { listMails } from "~/operations/mail/list-mails";
import type { Route } from "./+types/list";
import { MAIL_STATES, MailState } from "./parts/mail-state";

export const meta: Route.MetaFunction = () => [{ title: "Messages · Aplomb" }];
export const handle: Shows = { topics: () => ["mail"] };

export async function loader({ context, request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const state = (Object.keys(MAIL_STATES) as MailStatus[]).find((s) => s === params.get("etat"));
  return answer(() =>
    listMails(context.get(ctxContext), {
      state,
      q: params.get("q") ?? undefined,
      after: params.get("suite") ?? undefined,
    }),
  );
}

export default function Mails({ loaderData }: Route.ComponentProps) {
  const { rows, next, embedded } = loaderData;
  return (
    <Page title="Messages" detail="Tous les mails partis d'ici, ou prêts à partir.">
      {embedded && (
        <Alert color="copper" variant="light" mb="md">
          Aucun mail ne quitte cette machine : ils sont gardés ici, tels qu'ils seraient partis. Un vrai
          service d'envoi se choisit dans la configuration.
        </Alert>
      )}
      <FilterBar
        search="Destinataire, objet, client…"
        filters={[
          {
            name: "etat",
            label: "État",
            all: "Tous",
            options: Object.entries(MAIL_STATES).map(([value, { label }]) => ({ value, label })),
          },
        ]}
      />
      <DataTable
        label="Messages"
        rows={rows}
        rowKey={(row) => row.id}
        href={(row) => `/messages/${row.id}`}
        next={next}
        page={(data) => data as typeof loaderData}
        columns={[
          { key: "subject", label: "Objet", phone: "title", render: (row) => row.subject },
          { key: "to", label: "Destinataire", render: (row) => row.toAddress },
          { key: "client", label: "Client", phone: "hidden", render: (row) => row.clientName ?? "" },
          {
            key: "files",
            label: "Pièces",
            phone: "hidden",
            align: "right",
            render: (row) => row.attachments.length || "",
          },
          { key: "at", label: "Écrit le", render: (row) => <Instant value={row.createdAt} /> },
          { key: "state", label: "État", render: (row) => <MailState status={row.status} /> },
        ]}
        empty={
          <EmptyState
            title="Aucun message ici"
            text="Les mails que vous envoyez (devis, factures, invitations) apparaissent ici, avec leur état."
          />
        }
      />
    </Page>
  );
}
