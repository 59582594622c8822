import type { FormMetadata } from "@conform-to/react";
import { Alert, Button, Group } from "@mantine/core";
import { useState } from "react";
import { sentence } from "~/app/shell/sentences";
import { Sums, vatRows } from "~/app/ui/document-lines";
import { NumberField } from "~/app/ui/form/fields";
import { Amount, Money } from "~/app/ui/values";
import { type Creditable, credit, type Takeback } from "~/domain/billing/credit";
import type { ItemLine, Totals } from "~/domain/documents/document";
import { inputQuantity } from "~/domain/money/format";
import { quantity } from "~/domain/money/money";
import { parseQuantity } from "~/domain/money/parse";
import classes from "./credit.module.css";

interface CreditLinesProps {
  form: FormMetadata<Record<string, unknown>>;
  creditable: Creditable;
  /** Of the invoice, for the price of each line. */
  totals: Totals;
  left: Takeback;
}

/** The lines of an invoice with what is taken back of each, and the sum of the credit note while it is typed. */
export function CreditLines({ form, creditable, totals, left }: CreditLinesProps) {
  const items = creditable.body.lines.filter(
    (line): line is ItemLine => line.kind === "item" && line.id in left,
  );
  const [typed, setTyped] = useState<Record<string, string>>({});
  const text = (line: ItemLine) => typed[line.id] ?? inputQuantity(left[line.id] ?? quantity(0));
  const wanted = Object.fromEntries(
    items.map((line) => [line.id, text(line).trim() === "" ? quantity(0) : parseQuantity(text(line))]),
  );
  const readable = Object.values(wanted).every((value) => value !== null);
  const decision = readable ? credit(creditable, wanted as Takeback) : null;
  const fillAll = (amount: (line: ItemLine) => string) => {
    for (const [i, line] of items.entries())
      form.update({ name: `lines[${i}].quantity`, value: amount(line) });
    setTyped(Object.fromEntries(items.map((line) => [line.id, amount(line)])));
  };
  return (
    <>
      {items.length > 1 && (
        <Group gap="xs">
          <Button
            variant="default"
            onClick={() => fillAll((line) => inputQuantity(left[line.id] ?? quantity(0)))}
          >
            Tout reprendre
          </Button>
          <Button variant="default" onClick={() => fillAll(() => "")}>
            Vider toutes les quantités
          </Button>
        </Group>
      )}
      <ul className={classes.lines}>
        {items.map((line, i) => (
          <li key={line.id}>
            <input type="hidden" name={`lines[${i}].id`} value={line.id} />
            <span className={classes.what}>
              {line.label}
              <small>
                <Amount value={line.quantity} unit={line.unit} /> facturé,{" "}
                <Amount value={left[line.id] ?? 0} unit={line.unit} /> à reprendre au plus ·{" "}
                <Money cents={totals.lineNet[line.id]} /> HT
              </small>
            </span>
            <NumberField
              name={`lines[${i}].quantity`}
              label="Quantité reprise"
              aria-label={`Quantité reprise de ${line.label}`}
              unit={line.unit}
              onChange={(event) => setTyped({ ...typed, [line.id]: event.currentTarget.value })}
            />
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {decision?.ok && (
          <Sums
            rows={[
              ...(decision.value.totals.discount > 0
                ? [{ label: "Remise de la facture", cents: decision.value.totals.discount, minus: true }]
                : []),
              { label: "Total HT", cents: decision.value.totals.net },
              ...vatRows(decision.value.totals),
              ...(decision.value.claim.gross === decision.value.totals.gross
                ? []
                : [
                    { label: "Total TTC", cents: decision.value.totals.gross },
                    {
                      label: "Acomptes déjà déduits",
                      cents: decision.value.totals.gross - decision.value.claim.gross,
                      minus: true,
                    },
                  ]),
              { label: "Montant de l'avoir TTC", cents: decision.value.claim.gross, big: true },
            ]}
          />
        )}
        {decision && !decision.ok && (
          <Alert color="copper" variant="light" mt="md">
            {[...new Set(decision.problems.map(sentence))].map((line) => (
              <div key={line}>{line}</div>
            ))}
          </Alert>
        )}
      </div>
    </>
  );
}
