import { Button, Group, Text } from "@mantine/core";
import { Link, useOutletContext } from "react-router";
import { InvoiceState } from "~/app/areas/billing/parts/invoice-state";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Status } from "~/app/ui/status";
import { Day, Money } from "~/app/ui/values";
import type { ClientFile } from "~/operations/clients/get-client-file";
import { listClientInvoices } from "~/operations/clients/list-client-invoices";
import type { Route } from "./+types/invoices";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => listClientInvoices(context.get(ctxContext), params.clientId));
}

type Row = Route.ComponentProps["loaderData"]["rows"][number];

const KINDS = { invoice: "Facture", deposit: "Acompte", "credit-note": "Avoir" } as const;

const COLUMNS: Column<Row>[] = [
  { key: "number", label: "Numéro", render: (row) => row.number ?? "Brouillon", phone: "title" },
  { key: "kind", label: "Nature", render: (row) => KINDS[row.kind], phone: "line" },
  { key: "title", label: "Objet", render: (row) => row.title, phone: "hidden", fill: true },
  { key: "date", label: "Émise le", render: (row) => <Day value={row.issuedOn} />, phone: "line" },
  { key: "due", label: "Échéance", render: (row) => <Day value={row.dueOn} />, phone: "hidden" },
  { key: "state", label: "État", render: (row) => <State row={row} />, phone: "line" },
  { key: "left", label: "Reste", align: "right", render: (row) => <Money cents={row.due} />, phone: "line" },
  {
    key: "gross",
    label: "Total TTC",
    align: "right",
    render: (row) => <Money cents={row.grossCents} />,
    phone: "line",
  },
];

function State({ row }: { row: Row }) {
  if (row.number === null) return <Status tone="neutral" label="Brouillon" />;
  if (row.state === null) return <Status tone="info" label="Émis" />;
  return <InvoiceState settlement={{ state: row.state, daysLate: row.daysLate }} />;
}

export default function ClientInvoices({ loaderData }: Route.ComponentProps) {
  const { rows, balance } = loaderData;
  const { client, may } = useOutletContext<ClientFile>();
  const create = may.invoice && (
    <Button component={Link} to={`/factures/nouvelle?client=${client.id}`} variant="default">
      Nouvelle facture
    </Button>
  );
  return (
    <>
      {rows.length > 0 && (
        <Group justify="flex-end" mb="sm">
          {may.credit && (
            <Button component={Link} to={`/avoirs/nouveau?client=${client.id}`} variant="default">
              Nouvel avoir
            </Button>
          )}
          {create}
        </Group>
      )}
      {balance && rows.length > 0 && (
        <Text mb="sm">
          Reste à payer : <Money cents={balance.owed} fw={600} />
          {balance.overdue > 0 && (
            <>
              , dont <Money cents={balance.overdue} c="var(--overdue)" fw={600} /> en retard
            </>
          )}
        </Text>
      )}
      <DataTable
        label="Factures du client"
        rows={rows}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        href={(row) => row.href}
        empty={
          <EmptyState
            title="Pas encore de facture"
            text="Acomptes, factures et avoirs de ce client se rangent ici, avec ce qu'il reste à payer."
            action={create}
          />
        }
      />
    </>
  );
}
