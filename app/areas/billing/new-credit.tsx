import { answer, opened } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { Day, Money } from "~/app/ui/values";
import { listInvoices } from "~/operations/billing/list-invoices";
import type { Route } from "./+types/new-credit";
import { InvoiceState } from "./parts/invoice-state";

export const meta: Route.MetaFunction = () => [{ title: "Nouvel avoir · Aplomb" }];

export async function loader({ context, request }: Route.LoaderArgs) {
  await opened(context.get(ctxContext), "invoice.issue");
  const params = new URL(request.url).searchParams;
  return answer(() =>
    listInvoices(context.get(ctxContext), {
      state: "creditable",
      q: params.get("q") ?? undefined,
      clientId: params.get("client") ?? undefined,
      after: params.get("suite") ?? undefined,
    }),
  );
}

/** A credit note names the invoice it corrects (CGI ann. II 242 nonies A): one chooses it first. */
export default function NewCredit({ loaderData }: Route.ComponentProps) {
  const { rows, next } = loaderData;
  return (
    <Page
      title="Un avoir sur quelle facture ?"
      detail="La loi demande qu'un avoir nomme la facture qu'il corrige."
      back={{ href: "/factures", label: "Factures" }}
    >
      <FilterBar search="Client, numéro, objet…" filters={[]} />
      <DataTable
        label="Factures à reprendre"
        rows={rows}
        rowKey={(row) => row.id}
        href={(row) => `/factures/${row.id}/avoir`}
        next={next}
        page={(data) => data as typeof loaderData}
        columns={[
          { key: "number", label: "Numéro", phone: "title", render: (row) => row.number ?? "" },
          { key: "client", label: "Client", render: (row) => row.clientName },
          { key: "title", label: "Objet", render: (row) => row.title, phone: "hidden", fill: true },
          { key: "on", label: "Émise le", render: (row) => <Day value={row.issuedOn} /> },
          { key: "state", label: "État", render: (row) => <InvoiceState settlement={row.settlement} /> },
          {
            key: "gross",
            label: "Montant TTC",
            align: "right",
            render: (row) => <Money cents={row.grossCents} />,
          },
        ]}
        empty={
          <EmptyState
            title="Aucune facture à reprendre"
            text="Seule une facture émise, et pas encore reprise en entier, peut recevoir un avoir."
          />
        }
      />
    </Page>
  );
}
