import { Button } from "@mantine/core";
import { useActionData, useFetcher } from "react-router";
import { Act } from "~/app/ui/act";
import { ConfirmSentence } from "~/app/ui/confirm-sentence";
import { Sums, vatRows } from "~/app/ui/document-lines";
import { DayField, NumberField, RateField, SelectField, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { Money } from "~/app/ui/values";
import { draftForm, VAT_RATES } from "~/domain/billing/forms";
import { formatRate, inputQuantity, inputRate, inputUnitPrice } from "~/domain/money/format";
import type { BasisPoints } from "~/domain/money/money";
import type { InvoiceView } from "../invoice";
import classes from "./draft-invoice.module.css";
import { InvoiceHeading } from "./invoice-heading";

const RATES = VAT_RATES.map((rate) => ({ value: String(rate), label: formatRate(rate as BasisPoints) }));

/** A draft is corrected line by line, then issued; nothing has a number yet. */
export function DraftInvoice({ view }: { view: InvoiceView }) {
  const { invoice, body, totals, claim, deposits, may } = view;
  const saved = (useActionData() as { saved?: boolean } | undefined)?.saved;
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
          {may.issue && (
            <Issue invoiceId={invoice.id} version={invoice.version} gross={claim.gross} noun={noun} />
          )}
        </>
      }
    >
      <Form
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
        <div className={classes.head}>
          <TextField name="title" label="Objet" />
          <DayField name="suppliedOn" label="Livraison ou fin des travaux" />
        </div>
        <ul className={classes.lines}>
          {body.lines.map((line, i) => (
            <li key={line.id} data-kind={line.kind}>
              <input type="hidden" name={`lines[${i}].id`} value={line.id} />
              <TextField name={`lines[${i}].label`} label="Désignation" />
              {line.kind === "item" ? (
                <>
                  <NumberField name={`lines[${i}].quantity`} label="Quantité" unit={line.unit} />
                  <NumberField name={`lines[${i}].unitPrice`} label="PU HT" unit="€" />
                  <RateField name={`lines[${i}].discount`} label="Remise" />
                  <SelectField name={`lines[${i}].vatRate`} label="TVA" options={RATES} />
                  <span className={classes.amount}>
                    <Money cents={totals.lineNet[line.id]} />
                  </span>
                </>
              ) : (
                <input type="hidden" name={`lines[${i}].vatRate`} value="2000" />
              )}
            </li>
          ))}
        </ul>
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

function Issue({
  invoiceId,
  version,
  gross,
  noun,
}: {
  invoiceId: string;
  version: number;
  gross: number;
  noun: string;
}) {
  const fetcher = useFetcher<{ problems?: { text: string }[] } | null>();
  return (
    <ConfirmSentence
      label={`Émettre ${noun === "Acompte" ? "l'acompte" : "la facture"}`}
      title="Émettre, c'est définitif"
      consequences={
        <>
          <p>
            La pièce de <Money cents={gross} /> reçoit son numéro et sa date d'aujourd'hui. Elle ne pourra
            plus être modifiée ni supprimée : une erreur se corrige par un avoir.
          </p>
          {fetcher.data?.problems?.map((p) => (
            <p key={p.text} role="alert" style={{ color: "var(--overdue)" }}>
              {p.text}
            </p>
          ))}
        </>
      }
    >
      <fetcher.Form method="post" action={`/factures/${invoiceId}/emission`}>
        <input type="hidden" name="version" value={version} />
        <Button type="submit" loading={fetcher.state !== "idle"}>
          Émettre
        </Button>
      </fetcher.Form>
    </ConfirmSentence>
  );
}
