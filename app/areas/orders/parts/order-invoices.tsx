import { Group } from "@mantine/core";
import { InvoiceState } from "~/app/areas/billing/parts/invoice-state";
import { DataTable } from "~/app/ui/data-table";
import { Sums } from "~/app/ui/document-lines";
import { EmptyState } from "~/app/ui/empty-state";
import { RateField } from "~/app/ui/form/fields";
import { Form, SubmitButton } from "~/app/ui/form/form";
import { Section } from "~/app/ui/page";
import { Day, Money } from "~/app/ui/values";
import { depositForm } from "~/domain/billing/forms";
import { inputRate } from "~/domain/money/format";
import type { BasisPoints } from "~/domain/money/money";
import type { OrderView } from "../order";

/** What was asked for the order so far, and what is left to ask. */
export function OrderInvoices({ view, invoicing }: { view: OrderView; invoicing: boolean }) {
  const { order, invoices, invoiced, left } = view;
  return (
    <Section title="Facturation" actions={invoicing && <DepositForm share={order.depositBp} />}>
      <DataTable
        label="Factures de la commande"
        rows={invoices}
        rowKey={(row) => row.id}
        href={(row) => `/factures/${row.id}`}
        columns={[
          {
            key: "number",
            label: "Pièce",
            phone: "title",
            render: (row) =>
              row.number ?? (row.kind === "deposit" ? "Acompte en brouillon" : "Facture en brouillon"),
          },
          { key: "on", label: "Émise le", render: (row) => <Day value={row.issuedOn} />, phone: "hidden" },
          { key: "due", label: "Échéance", render: (row) => <Day value={row.dueOn} />, phone: "hidden" },
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
            title="Rien n'est encore facturé"
            text="Demandez un acompte, ou préparez la facture de toute la commande : les acomptes émis en seront déduits."
          />
        }
      />
      <Sums
        rows={[
          { label: "Commande TTC", cents: order.grossCents },
          ...(invoiced > 0 ? [{ label: "Déjà facturé", cents: invoiced, minus: true }] : []),
          { label: "Reste à facturer", cents: left, big: true },
        ]}
      />
    </Section>
  );
}

function DepositForm({ share }: { share: BasisPoints }) {
  return (
    <Form schema={depositForm} id="acompte" defaultValue={{ share: share > 0 ? inputRate(share) : "" }}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <RateField name="share" label="Acompte" w={110} placeholder="30" />
        <SubmitButton variant="default">Préparer l'acompte</SubmitButton>
      </Group>
    </Form>
  );
}
