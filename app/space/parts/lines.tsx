import { insideWords } from "~/domain/compounds/words";
import { sectionWords } from "~/domain/documents/describe";
import type { DocumentBody, ItemLine, Line, Totals } from "~/domain/documents/document";
import { formatCents, formatQuantity, formatRate, formatUnitPrice } from "~/domain/money/format";
import { ZERO } from "~/domain/money/money";
import classes from "./lines.module.css";
import type { SpaceQuoteView } from "./view";

/** The offer itself, line under line as on a phone one reads; options stand apart, below. */
export function Lines({ view, body, totals }: { view: SpaceQuoteView; body: DocumentBody; totals: Totals }) {
  const offer = body.lines.filter((line) => line.optionId === null);
  const rates = new Set(body.lines.flatMap((line) => (line.kind === "item" ? [line.vatRate] : [])));
  return (
    <section aria-labelledby="detail">
      <h2 id="detail" className={classes.title}>
        Ce que nous vous proposons
      </h2>
      <LineList
        lines={offer}
        totals={totals}
        showsRate={rates.size > 1 && view.vatRegime !== "franchise"}
        taxed={view.vatRegime !== "franchise"}
      />
    </section>
  );
}

export function LineList({
  lines,
  totals,
  showsRate,
  taxed,
}: {
  lines: Line[];
  totals: Totals;
  showsRate: boolean;
  taxed: boolean;
}) {
  return (
    <ul className={classes.lines}>
      {lines.map((line) => {
        switch (line.kind) {
          case "title": {
            const worth = totals.sections[line.id] ?? ZERO;
            const words = sectionWords(line, totals);
            return (
              <li key={line.id} className={classes.section} data-level={Math.min(line.level, 3)}>
                <h3>
                  {line.label}
                  {words && <small className={classes.how}>{words}</small>}
                </h3>
                {worth !== 0 && (
                  <span className="figures">
                    {formatCents(worth)}
                    {taxed && <small> HT</small>}
                  </span>
                )}
              </li>
            );
          }
          case "text":
            return (
              <li key={line.id} className={classes.text}>
                {line.label}
              </li>
            );
          case "subtotal":
            return (
              <li key={line.id} className={classes.subtotal}>
                <span>{line.label || "Sous-total"}</span>
                <span className="figures">{formatCents(totals.subtotals[line.id] ?? ZERO)}</span>
              </li>
            );
          case "item":
            return (
              <li key={line.id} className={classes.item}>
                <p className={classes.label}>{line.label}</p>
                {line.description && <p className={classes.description}>{line.description}</p>}
                {line.parts && <p className={classes.description}>{insideWords(line)}</p>}
                <p className={classes.facts}>
                  <span>{factsOf(line, showsRate)}</span>
                  <span className={`figures ${classes.amount}`}>
                    {formatCents(totals.lineNet[line.id] ?? ZERO)}
                    {taxed && <small> HT</small>}
                  </span>
                </p>
              </li>
            );
        }
      })}
    </ul>
  );
}

const factsOf = (line: ItemLine, showsRate: boolean) =>
  [
    `${formatQuantity(line.quantity, line.unit)} × ${formatUnitPrice(line.unitPrice)}`,
    line.discount > 0 ? `remise ${formatRate(line.discount)}` : "",
    showsRate ? `TVA ${formatRate(line.vatRate)}` : "",
  ]
    .filter(Boolean)
    .join(" · ");
