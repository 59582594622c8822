import { Button } from "@mantine/core";
import { Act } from "~/app/ui/act";
import { DocumentLines, Sums, totalRows } from "~/app/ui/document-lines";
import { EmptyState } from "~/app/ui/empty-state";
import { Page, Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import type { InvoiceView } from "../invoice";
import { InvoiceHeading } from "./invoice-heading";

/** A draft that is not being written: in the bin, or shown to those who only read invoices. */
export function DraftReading({ view }: { view: InvoiceView }) {
  const { invoice, body, totals, claim, deposits, may } = view;
  const binned = invoice.binnedAt !== null;
  return (
    <Page
      record={{ kind: "invoice", id: invoice.id }}
      back={{ href: "/factures", label: "Factures" }}
      title={invoice.kind === "deposit" ? "Acompte en brouillon" : "Facture en brouillon"}
      detail={
        <>
          <InvoiceHeading view={view} />
          {binned && <Status tone="refused" label="À la corbeille" />}
        </>
      }
      actions={
        binned ? (
          may.write && <Act to={`/factures/${invoice.id}/retour`}>Sortir de la corbeille</Act>
        ) : (
          <Button component="a" href={`/factures/${invoice.id}/pdf`} target="_blank" variant="default">
            Voir la proforma
          </Button>
        )
      }
    >
      <Section title={invoice.title || "Ce qui sera facturé"}>
        {body.lines.length === 0 ? (
          <EmptyState
            title="Rien n'est encore écrit"
            text="Le bureau ou la comptabilité complète ce brouillon avant de l'émettre."
          />
        ) : (
          <DocumentLines body={body} totals={totals} />
        )}
        <Sums
          rows={[
            ...totalRows(totals, { big: deposits.length === 0 }),
            ...deposits.map((d) => ({ label: `Acompte ${d.number}`, cents: d.gross, minus: true })),
            ...(deposits.length > 0 ? [{ label: "Net à payer", cents: claim.gross, big: true }] : []),
          ]}
        />
      </Section>
    </Page>
  );
}
