import { insideWords } from "~/domain/compounds/words";
import { optionWords, sectionWords } from "~/domain/documents/describe";
import type { DocumentBody, OptionGroup, Totals } from "~/domain/documents/document";
import { formatCents, formatQuantity, formatRate } from "~/domain/money/format";
import classes from "./document-lines.module.css";
import { Money, Rate, UnitPrice } from "./values";

/** The lines of a document that is read, not written: order, invoice, credit note. */
export function DocumentLines({ body, totals }: { body: DocumentBody; totals: Totals }) {
  const options = new Map(body.options.map((option) => [option.id, option]));
  return (
    <div className={classes.wrap}>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">Désignation</th>
            <th scope="col">Quantité</th>
            <th scope="col">PU HT</th>
            <th scope="col">TVA</th>
            <th scope="col">Total HT</th>
          </tr>
        </thead>
        <tbody>
          {body.lines.map((line) =>
            line.kind === "item" ? (
              <tr key={line.id} data-option={line.optionId !== null || undefined}>
                <td>
                  {line.label}
                  {line.optionId !== null && (
                    <span className={classes.description}>{optionLabel(options.get(line.optionId))}</span>
                  )}
                  {line.description && <span className={classes.description}>{line.description}</span>}
                  {line.parts && <span className={classes.description}>{insideWords(line)}</span>}
                </td>
                <td className="figures">{formatQuantity(line.quantity, line.unit)}</td>
                <td className="figures">
                  <UnitPrice value={line.unitPrice} />
                  {line.discount > 0 && (
                    <span className={classes.discount}>−{formatRate(line.discount)}</span>
                  )}
                </td>
                <td className="figures">
                  <Rate value={line.vatRate} />
                </td>
                <td className="figures">
                  <Money cents={totals.lineNet[line.id]} />
                </td>
              </tr>
            ) : (
              <tr key={line.id} data-kind={line.kind}>
                <td colSpan={4}>
                  {line.label || (line.kind === "subtotal" ? "Sous-total" : "")}
                  {line.kind === "title" && (
                    <span className={classes.discount}>{sectionWords(line, totals)}</span>
                  )}
                </td>
                <td className="figures">
                  {line.kind === "title" && <Money cents={totals.sections[line.id]} />}
                  {line.kind === "subtotal" && <Money cents={totals.subtotals[line.id]} />}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

const optionLabel = (option: OptionGroup | undefined) => option && `${option.label} (${optionWords(option)})`;

/** The foot of a document: discount, net, VAT rate by rate, gross; and with the options, where some are open. */
export const totalRows = (totals: Totals, { big = true } = {}): SumRow[] => [
  ...(totals.discount > 0 ? [{ label: "Remise", cents: totals.discount, minus: true }] : []),
  { label: "Total HT", cents: totals.net },
  ...vatRows(totals),
  { label: "Total TTC", cents: totals.gross, big },
  ...(Object.values(totals.options).some((option) => option.change === null && !option.retained)
    ? [{ label: "Total TTC, avec toutes les options", cents: totals.withAllOptions.gross }]
    : []),
];

/** The VAT of a document, rate by rate. */
export const vatRows = (totals: Pick<Totals, "vat">): SumRow[] =>
  totals.vat.map(({ rate, net, vat }) => ({
    label: `TVA ${formatRate(rate)} sur ${formatCents(net)}`,
    cents: vat,
  }));

export interface SumRow {
  label: string;
  cents: number;
  minus?: boolean;
  big?: boolean;
}

/** The foot of a document: label and amount, the last one large. */
export function Sums({ rows }: { rows: SumRow[] }) {
  return (
    <dl className={classes.sums}>
      {rows.map((row) => (
        <div key={row.label} data-big={row.big || undefined}>
          <dt>{row.label}</dt>
          <dd className="figures">
            {row.minus && "− "}
            <Money cents={row.cents} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
