import { Button, Group } from "@mantine/core";
import { Link, useOutletContext } from "react-router";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Status } from "~/app/ui/status";
import { Day, Money } from "~/app/ui/values";
import type { ClientFile } from "~/operations/clients/get-client-file";
import { listClientOrders } from "~/operations/clients/list-client-orders";
import type { Route } from "./+types/orders";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => listClientOrders(context.get(ctxContext), params.clientId));
}

type Row = Route.ComponentProps["loaderData"]["rows"][number];

const COLUMNS: Column<Row>[] = [
  { key: "number", label: "Numéro", render: (row) => row.number, phone: "title" },
  { key: "title", label: "Objet", render: (row) => row.title, phone: "line" },
  { key: "date", label: "Date", render: (row) => <Day value={row.orderedOn} />, phone: "line" },
  {
    key: "state",
    label: "État",
    render: (row) =>
      row.cancelledAt === null ? (
        <Status tone="info" label="En cours" />
      ) : (
        <Status tone="refused" label="Annulée" />
      ),
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

export default function ClientOrders({ loaderData }: Route.ComponentProps) {
  const { rows, clientId } = loaderData;
  const { may } = useOutletContext<ClientFile>();
  const create = may.order && (
    <Button component={Link} to={`/commandes/nouvelle?client=${clientId}`} variant="default">
      Nouvelle commande
    </Button>
  );
  return (
    <>
      {create && rows.length > 0 && (
        <Group justify="flex-end" mb="sm">
          {create}
        </Group>
      )}
      <DataTable
        label="Commandes du client"
        rows={rows}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        href={(row) => `/commandes/${row.id}`}
        empty={
          <EmptyState
            title="Pas encore de commande"
            text="Un devis signé devient une commande, avec les options retenues par le client. On peut aussi la saisir directement."
            action={create}
          />
        }
      />
    </>
  );
}
