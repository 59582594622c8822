import { NumberField, RateField, SelectField, TextField } from "~/app/ui/form/fields";
import { Money } from "~/app/ui/values";
import { VAT_RATES } from "~/domain/billing/forms";
import type { DocumentBody, Totals } from "~/domain/documents/document";
import { formatRate } from "~/domain/money/format";
import type { BasisPoints } from "~/domain/money/money";
import classes from "./draft-invoice.module.css";

const RATES = VAT_RATES.map((rate) => ({ value: String(rate), label: formatRate(rate as BasisPoints) }));

const LABELS = { item: "Désignation", title: "Titre", text: "Texte", subtotal: "Sous-total" };

interface DraftLinesProps {
  body: DocumentBody;
  totals: Totals;
  /** Called at each keystroke. */
  onTyped: () => void;
}

/** The lines of a draft as a table of fields; on a phone, one card a line. */
export function DraftLines({ body, totals, onTyped }: DraftLinesProps) {
  return (
    <ul className={classes.lines} onInput={onTyped}>
      <li className={classes.headings} aria-hidden>
        {["Désignation", "Quantité", "PU HT", "Remise", "TVA", "Total HT"].map((heading) => (
          <span key={heading}>{heading}</span>
        ))}
      </li>
      {body.lines.map((line, i) => (
        <li key={line.id} data-kind={line.kind}>
          <input type="hidden" name={`lines[${i}].id`} value={line.id} />
          <TextField name={`lines[${i}].label`} label={LABELS[line.kind]} className={classes.label ?? ""} />
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
  );
}
