import { formatDay } from "~/domain/calendar/format";
import { mayGrow } from "~/domain/documents/choosing";
import type { Totals } from "~/domain/documents/document";
import { quoteMentions } from "~/domain/quotes/mentions";
import classes from "./conditions.module.css";
import type { SpaceQuoteView } from "./view";

/** How it goes on: payment, dates, and what the law wants said, readable without a lens. */
export function Conditions({ view, totals }: { view: SpaceQuoteView; totals: Totals }) {
  const { header, body } = view;
  const facts = [
    ["Règlement", header.paymentTerms],
    ["Début des travaux", header.worksStartOn ? formatDay(header.worksStartOn) : ""],
    ["Durée estimée", header.worksDuration],
    ["Ouvrage", view.quote.ouvrage],
  ].filter(([, value]) => value);
  const mentions = quoteMentions({
    customer: view.customer.kind,
    header,
    totals,
    vatRegime: view.vatRegime,
    hasOptions: mayGrow(body.options) && view.answerable,
    certificates: view.certificates,
  });
  return (
    <section aria-labelledby="conditions" className={classes.conditions}>
      <h2 id="conditions">Conditions</h2>
      {facts.length > 0 && (
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {mentions.map((mention) => (
        <p key={mention.code} data-strong={mention.code === "withdrawal" || undefined}>
          {mention.text}
        </p>
      ))}
    </section>
  );
}
