import { formatCents, formatRate } from "~/domain/money/format";
import { depositTime } from "~/domain/quotes/withdrawal";
import classes from "./totals-block.module.css";
import type { Choices } from "./use-choices";
import type { SpaceQuoteView } from "./view";

/** The addition, the same as on paper, with the customer's choices in it. */
export function TotalsBlock({ view, choices }: { view: SpaceQuoteView; choices: Choices }) {
  const { totals, taxed, added, without } = choices;
  const options = view.body.options.some((option) => option.choice === null);
  return (
    <section aria-label="Total" className={classes.totals}>
      <dl>
        {totals.discount !== 0 && (
          <div>
            <dt>Remise</dt>
            <dd className="figures">−{formatCents(totals.discount)}</dd>
          </div>
        )}
        {taxed && (
          <div>
            <dt>Total HT</dt>
            <dd className="figures">{formatCents(totals.net)}</dd>
          </div>
        )}
        {taxed &&
          totals.vat.map((part) => (
            <div key={part.rate}>
              <dt>
                TVA {formatRate(part.rate)}
                {totals.vat.length > 1 && ` sur ${formatCents(part.net)}`}
              </dt>
              <dd className="figures">{formatCents(part.vat)}</dd>
            </div>
          ))}
        {options && added && (
          <div>
            <dt>Total sans option</dt>
            <dd className="figures">{formatCents(without)}</dd>
          </div>
        )}
        <div className={classes.whole}>
          <dt>
            Total{taxed}
            {options && (added ? ", avec vos choix" : ", sans option")}
          </dt>
          <dd className="figures">{formatCents(totals.gross)}</dd>
        </div>
        {choices.deposit > 0 && (
          <div className={classes.deposit}>
            <dt>
              Dont acompte de {formatRate(view.header.depositBp)},{" "}
              {depositTime(view.header.offPremises && view.customer.kind === "person")}
            </dt>
            <dd className="figures">{formatCents(choices.deposit)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
