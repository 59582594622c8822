import { Button } from "@mantine/core";
import { useState } from "react";
import { useActionData } from "react-router";
import { Act } from "~/app/ui/act";
import { Sums, vatRows } from "~/app/ui/document-lines";
import { DayField, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { draftForm } from "~/domain/billing/forms";
import { inputQuantity, inputRate, inputUnitPrice } from "~/domain/money/format";
import type { InvoiceView } from "../invoice";
import classes from "./draft-invoice.module.css";
import { DraftLines } from "./draft-lines";
import { InvoiceHeading } from "./invoice-heading";
import { IssueInvoice } from "./issue-invoice";

const FORM = "brouillon";

/** A draft is corrected line by line, then issued; nothing has a number yet. */
export function DraftInvoice({ view }: { view: InvoiceView }) {
  const { invoice, body, totals, claim, deposits, may } = view;
  const saved = (useActionData() as { saved?: boolean } | undefined)?.saved;
  // What is typed and not saved would not be on the invoice: the page offers to save before it offers to issue.
  const [typed, setTyped] = useState(false);
  const noun = invoice.kind === "deposit" ? "Acompte" : "Facture";
  return (
    <Page
      back={{ href: "/factures", label: "Factures" }}
      title={`${noun} en brouillon`}
      detail={<InvoiceHeading view={view} />}
      actions={
        <>
          <Button component="a" href={`/factures/${invoice.id}/pdf`} target="_blank" variant="default">
            Voir la proforma
          </Button>
          {may.write && (
            <Act
              to={`/factures/${invoice.id}/corbeille`}
              fields={{ version: invoice.version }}
              variant="default"
            >
              Mettre à la corbeille
            </Act>
          )}
          {typed && may.write && (
            <Button type="submit" form={FORM}>
              Enregistrer le brouillon
            </Button>
          )}
          {may.issue && !typed && (
            <IssueInvoice invoiceId={invoice.id} version={invoice.version} gross={claim.gross} noun={noun} />
          )}
        </>
      }
    >
      <Form
        id={FORM}
        schema={draftForm}
        defaultValue={{
          version: String(invoice.version),
          title: invoice.title,
          suppliedOn: invoice.suppliedOn ?? "",
          lines: body.lines.map((line) => ({
            id: line.id,
            label: line.label,
            ...(line.kind === "item"
              ? {
                  quantity: inputQuantity(line.quantity),
                  unitPrice: inputUnitPrice(line.unitPrice),
                  discount: line.discount > 0 ? inputRate(line.discount) : "",
                  vatRate: String(line.vatRate),
                }
              : { vatRate: "2000" }),
          })),
        }}
      >
        <input type="hidden" name="version" value={invoice.version} />
        <div className={classes.head} onInput={() => setTyped(true)}>
          <TextField name="title" label="Objet" />
          <DayField name="suppliedOn" label="Livraison ou fin des travaux" />
        </div>
        <DraftLines body={body} totals={totals} onTyped={() => setTyped(true)} />
        {may.write && (
          <FormActions>
            {saved && <output>Brouillon enregistré.</output>}
            <SubmitButton variant="default">Enregistrer le brouillon</SubmitButton>
          </FormActions>
        )}
      </Form>
      <Sums
        rows={[
          ...(totals.discount > 0 ? [{ label: "Remise", cents: totals.discount, minus: true }] : []),
          { label: "Total HT", cents: totals.net },
          ...vatRows(totals),
          { label: "Total TTC", cents: totals.gross, big: deposits.length === 0 },
          ...deposits.map((d) => ({
            label: `Acompte ${d.number} du ${d.issuedOn.split("-").toReversed().join("/")}`,
            cents: d.gross,
            minus: true,
          })),
          ...(deposits.length > 0 ? [{ label: "Net à payer", cents: claim.gross, big: true }] : []),
        ]}
      />
    </Page>
  );
}
