import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { Money } from "~/app/ui/values";
import type { Cents } from "~/domain/money/money";

/** Who pays? Those who owe something, most first. */
export function Debtors({ debtors }: { debtors: { id: string; name: string; count: number; due: Cents }[] }) {
  return (
    <Page
      back={{ href: "/reglements", label: "Règlements" }}
      title="Qui vous règle ?"
      detail="Les clients qui ont une facture à régler, du plus gros montant au plus petit."
    >
      <FilterBar search="Nom du client…" />
      <DataTable
        label="Clients à encaisser"
        rows={debtors}
        rowKey={(row) => row.id}
        href={(row) => `/reglements/nouveau?client=${row.id}`}
        columns={[
          { key: "name", label: "Client", phone: "title", render: (row) => row.name },
          {
            key: "count",
            label: "Factures",
            render: (row) => `${row.count} facture${row.count > 1 ? "s" : ""}`,
          },
          { key: "due", label: "À régler", align: "right", render: (row) => <Money cents={row.due} /> },
        ]}
        empty={
          <EmptyState
            title="Personne ne vous doit rien"
            text="Aucune facture émise n'attend de règlement avec ce filtre."
          />
        }
      />
    </Page>
  );
}
