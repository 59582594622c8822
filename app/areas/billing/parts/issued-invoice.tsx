import { Anchor, Code, Text } from "@mantine/core";
import { Link } from "react-router";
import { DataTable } from "~/app/ui/data-table";
import { DocumentLines, Sums, totalRows } from "~/app/ui/document-lines";
import { EmptyState } from "~/app/ui/empty-state";
import { Facts, Page, Section } from "~/app/ui/page";
import { Day, Money } from "~/app/ui/values";
import { PAYMENT_MODE_LABELS } from "~/domain/billing/forms";
import { SentMails } from "../../mail/parts/send-form";
import type { InvoiceView } from "../invoice";
import { InvoiceActions } from "./invoice-actions";
import { InvoiceHeading } from "./invoice-heading";
import { Purged } from "./purged";

/** An issued invoice: it only lives on through payments and credit notes. */
export function IssuedInvoice({ view }: { view: InvoiceView }) {
  const {
    invoice,
    client,
    body,
    totals,
    claim,
    deposits,
    payments,
    credits,
    paid,
    credited,
    settlement,
    chain,
    mails,
    purgedAt,
    may,
  } = view;
  const noun = invoice.kind === "deposit" ? "Acompte" : "Facture";
  const due = settlement?.due ?? 0;
  return (
    <Page
      record={{ kind: "invoice", id: invoice.id }}
      back={{ href: "/factures", label: "Factures" }}
      // "Acompte sur …" already says what it is.
      title={
        invoice.title.startsWith(noun)
          ? `${invoice.number} : ${invoice.title}`
          : `${noun} ${invoice.number}${invoice.title ? ` : ${invoice.title}` : ""}`
      }
      detail={<InvoiceHeading view={view} />}
      actions={purgedAt === null && <InvoiceActions view={view} />}
    >
      {purgedAt !== null && <Purged piece="Facture purgée" at={purgedAt} />}
      <Facts
        facts={[
          ["Émise le", <Day key="i" value={invoice.issuedOn} />],
          ["Échéance", <Day key="d" value={invoice.dueOn} />],
          ["Livraison ou fin des travaux", invoice.suppliedOn && <Day key="s" value={invoice.suppliedOn} />],
          [
            "Données Factur-X",
            purgedAt === null && (
              <Anchor key="x" href={`/factures/${invoice.id}/pdf?xml`} target="_blank">
                Voir le XML
              </Anchor>
            ),
          ],
          [
            "Satisfaction",
            // Nobody has seen the work yet when a deposit is asked for.
            may.ask && purgedAt === null && invoice.kind !== "deposit" && (
              <Anchor key="a" component={Link} to={`/clients/${client.id}/enquete?facture=${invoice.id}`}>
                Demander un avis
              </Anchor>
            ),
          ],
        ]}
      />
      <DocumentLines body={body} totals={totals} />
      <Sums
        rows={[
          ...totalRows(totals, { big: false }),
          ...deposits.map((d) => ({ label: `Acompte ${d.number}`, cents: d.gross, minus: true })),
          ...(deposits.length > 0 ? [{ label: "Net à payer", cents: claim.gross }] : []),
          ...(paid !== 0 ? [{ label: "Réglé", cents: paid, minus: true }] : []),
          ...(credited !== 0 ? [{ label: "Avoirs", cents: credited, minus: true }] : []),
          { label: "Reste dû", cents: due, big: true },
        ]}
      />
      <Section title="Règlements">
        <DataTable
          label="Règlements de la facture"
          rows={payments}
          rowKey={(row) => row.id}
          columns={[
            { key: "on", label: "Date", phone: "title", render: (row) => <Day value={row.receivedOn} /> },
            {
              key: "mode",
              label: "Mode",
              render: (row) => (row.reversalOf ? "Annulation" : PAYMENT_MODE_LABELS[row.mode]),
            },
            { key: "reference", label: "Référence", phone: "hidden", render: (row) => row.reference },
            {
              key: "amount",
              label: "Montant",
              align: "right",
              render: (row) => <Money cents={row.amountCents} />,
            },
          ]}
          empty={
            <EmptyState
              title="Aucun règlement"
              text="Dès que l'argent arrive, saisissez-le : la facture change de couleur partout."
            />
          }
        />
      </Section>
      {credits.length > 0 && (
        <Section title="Avoirs">
          <DataTable
            label="Avoirs de la facture"
            rows={credits}
            rowKey={(row) => row.id}
            href={(row) => `/avoirs/${row.id}`}
            columns={[
              { key: "number", label: "Numéro", phone: "title", render: (row) => row.number },
              { key: "on", label: "Date", render: (row) => <Day value={row.issuedOn} /> },
              { key: "reason", label: "Motif", phone: "hidden", render: (row) => row.reason },
              {
                key: "gross",
                label: "Montant",
                align: "right",
                render: (row) => <Money cents={row.grossCents} />,
              },
            ]}
            empty={null}
          />
        </Section>
      )}
      <SentMails mails={mails} />
      {chain && (
        <Text size="xs" c="dimmed" mt="xl">
          Pièce n° {chain.seq} de la chaîne, empreinte <Code>{chain.hash.slice(0, 16)}</Code>
          {may.verify && (
            <>
              {" · "}
              <Anchor component={Link} to="/factures/chaine" size="xs" underline="always">
                Vérifier
              </Anchor>
            </>
          )}
        </Text>
      )}
    </Page>
  );
}
