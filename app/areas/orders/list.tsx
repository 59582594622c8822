import { Button } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { Day, Money } from "~/app/ui/values";
import { listOrders, type OrderQuery } from "~/operations/orders/list-orders";
import type { Route } from "./+types/list";
import { OrderState } from "./parts/order-state";

export const meta: Route.MetaFunction = () => [{ title: "Commandes · Aplomb" }];
export const handle: Shows = { topics: () => ["orders", "invoices"] };

const STATES = [
  { value: "to-invoice", label: "À facturer" },
  { value: "invoiced", label: "Facturées" },
  { value: "cancelled", label: "Annulées" },
];

export async function loader({ context, request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const state = STATES.find((s) => s.value === params.get("etat"))?.value as OrderQuery["state"];
  return answer(() =>
    listOrders(context.get(ctxContext), {
      state,
      q: params.get("q") ?? undefined,
      seller: params.get("commercial") || undefined,
      after: params.get("suite") ?? undefined,
    }),
  );
}

export default function Orders({ loaderData }: Route.ComponentProps) {
  const { rows, next, sums, mayCreate, sellers } = loaderData;
  const create = mayCreate && (
    <Button component={Link} to="/commandes/nouvelle">
      Nouvelle commande
    </Button>
  );
  return (
    <Page
      title="Commandes"
      detail={
        sums.count > 0 && (
          <>
            {sums.count} commande{sums.count > 1 ? "s" : ""}, <Money cents={sums.gross} /> TTC, dont{" "}
            <Money cents={sums.left} /> à facturer
          </>
        )
      }
      actions={create}
    >
      <FilterBar
        search="Client, numéro, titre…"
        filters={[
          { name: "etat", label: "État", all: "Toutes", options: STATES },
          {
            name: "commercial",
            label: "Commercial",
            all: "Tous les commerciaux",
            options: sellers.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      <DataTable
        label="Commandes"
        createHref={mayCreate ? "/commandes/nouvelle" : undefined}
        rows={rows}
        rowKey={(row) => row.id}
        href={(row) => `/commandes/${row.id}`}
        next={next}
        page={(data) => data as typeof loaderData}
        columns={[
          { key: "number", label: "Numéro", phone: "title", render: (row) => row.number },
          { key: "client", label: "Client", render: (row) => row.clientName },
          { key: "title", label: "Objet", render: (row) => row.title, phone: "hidden", fill: true },
          { key: "seller", label: "Commercial", render: (row) => row.sellerName, phone: "hidden" },
          { key: "on", label: "Date", render: (row) => <Day value={row.orderedOn} />, phone: "hidden" },
          { key: "state", label: "État", render: (row) => <OrderState {...row} /> },
          {
            key: "gross",
            label: "Total TTC",
            align: "right",
            render: (row) => <Money cents={row.grossCents} />,
          },
        ]}
        empty={
          <EmptyState
            title="Pas de commande ici"
            text="Une commande naît d'un devis signé, avec les options que le client a retenues, ou se saisit directement. Changez les filtres si vous en cherchez une."
            action={create}
          />
        }
      />
    </Page>
  );
}
