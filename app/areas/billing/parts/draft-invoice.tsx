import { Button } from "@mantine/core";
import { useMemo } from "react";
import { DocumentEditor } from "~/app/areas/documents/parts/document-editor";
import classes from "~/app/areas/documents/parts/editor.module.css";
import { DayOf, LayoutOf, LinkOf, Words } from "~/app/areas/documents/parts/header-fields";
import type { Manuscript } from "~/app/areas/documents/parts/session";
import { Act } from "~/app/ui/act";
import { afterDeposits } from "~/domain/billing/deposit";
import type { InvoiceHeader } from "~/domain/billing/drafts";
import type { Day } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import { negate } from "~/domain/money/amounts";
import type { InvoiceView } from "../invoice";
import { InvoiceHeading } from "./invoice-heading";
import { IssueInvoice } from "./issue-invoice";

type Draft = NonNullable<InvoiceView["draft"]>;

const manuscriptOf = ({ invoice, client, body }: InvoiceView, { header, house }: Draft): Manuscript => ({
  id: invoice.id,
  version: invoice.version,
  header,
  body,
  house,
  buyer: client.id,
  noun:
    invoice.kind === "deposit"
      ? { the: "l'acompte", of: "de l'acompte" }
      : { the: "la facture", of: "de la facture" },
  kept: { saveAt: `/factures/${invoice.id}/brouillon` },
  paper: `/factures/${invoice.id}/pdf`,
});

/** A draft is written like a quote, then issued; nothing has a number yet. */
export function DraftInvoice({ view, draft }: { view: InvoiceView; draft: Draft }) {
  const { invoice, deposits, may } = view;
  const manuscript = useMemo(() => manuscriptOf(view, draft), [view, draft]);
  const noun = invoice.kind === "deposit" ? "Acompte" : "Facture";
  const shares = deposits.flatMap((d) => d.shares);
  return (
    <DocumentEditor
      manuscript={manuscript}
      heading={() => `${noun} en brouillon`}
      back={{ href: "/factures", label: "Factures" }}
      detail={<InvoiceHeading view={view} />}
      actions={
        <>
          <Button component="a" href={`/factures/${invoice.id}/pdf`} target="_blank" variant="default">
            Voir la proforma
          </Button>
          <Act to={`/factures/${invoice.id}/corbeille`} variant="default">
            Mettre à la corbeille
          </Act>
          {may.issue && <IssueInvoice invoiceId={invoice.id} noun={noun} deposits={shares} />}
        </>
      }
      titleField={
        <Words<InvoiceHeader>
          name="title"
          label="Objet"
          placeholder="Ce que le client lira en premier : entretien annuel du poêle…"
        />
      }
      header={{
        label: "Chantier et date de livraison",
        panel: (
          <div className={classes.header}>
            <div className={classes.fields}>
              <DayOf<InvoiceHeader> name="suppliedOn" label="Livraison ou fin des travaux" clearable />
              <LinkOf<InvoiceHeader>
                name="siteAddressId"
                label="Adresse du chantier"
                none="Adresse du client"
                choices={draft.places.addresses}
              />
              <LayoutOf<InvoiceHeader> layouts={draft.layouts} />
            </div>
          </div>
        ),
      }}
      after={(totals) =>
        deposits.length === 0
          ? []
          : [
              ...deposits.map((d) => ({
                label: `Acompte ${d.number} du ${formatDay(d.issuedOn as Day)}`,
                amount: negate(d.gross),
              })),
              { label: "Net à payer", amount: afterDeposits(totals, shares).gross, big: true },
            ]
      }
    />
  );
}
