import { Button } from "@mantine/core";
import { Link, useOutletContext } from "react-router";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Status, type Tone } from "~/app/ui/status";
import { Day, Money } from "~/app/ui/values";
import { type QuoteStatus, quoteStatus } from "~/domain/quotes/status";
import type { ClientFile } from "~/operations/clients/get-client-file";
import { listClientQuotes } from "~/operations/clients/list-client-quotes";
import type { Route } from "./+types/quotes";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => listClientQuotes(context.get(ctxContext), params.clientId));
}

const STATES: Record<QuoteStatus, [Tone, string]> = {
  draft: ["neutral", "Brouillon"],
  sent: ["info", "Envoyé"],
  viewed: ["attention", "Consulté"],
  accepted: ["success", "Signé"],
  refused: ["refused", "Refusé"],
  expired: ["neutral", "Expiré"],
  superseded: ["neutral", "Remplacé"],
  binned: ["neutral", "Corbeille"],
};

type Row = Route.ComponentProps["loaderData"]["rows"][number];

export default function ClientQuotes({ loaderData }: Route.ComponentProps) {
  const { rows, today, clientId } = loaderData;
  const file = useOutletContext<ClientFile>();
  const create = file.may.quote && (
    <Button component={Link} to={`/devis/nouveau?client=${clientId}`}>
      Faire un devis
    </Button>
  );
  const columns: Column<Row>[] = [
    {
      key: "number",
      label: "Numéro",
      render: (row) => `${row.number}${row.revision > 1 ? ` v${row.revision}` : ""}`,
      phone: "title",
    },
    { key: "title", label: "Objet", render: (row) => row.title, phone: "line" },
    { key: "date", label: "Date", render: (row) => <Day value={row.datedOn} />, phone: "line" },
    {
      key: "state",
      label: "État",
      render: (row) => {
        const [tone, label] = STATES[quoteStatus(row, today)];
        return <Status tone={tone} label={label} />;
      },
      phone: "line",
    },
    {
      key: "gross",
      label: "Total TTC",
      align: "right",
      render: (row) => <Money cents={row.grossCents} />,
      phone: "line",
    },
  ];
  return (
    <DataTable
      label="Devis du client"
      rows={rows}
      columns={columns}
      rowKey={(row) => row.id}
      href={(row) => `/devis/${row.id}`}
      empty={
        <EmptyState
          title="Pas encore de devis"
          text="Le premier devis de ce client se prépare avec sa fiche déjà remplie."
          action={create}
        />
      }
    />
  );
}
