import { formatCents } from "~/domain/money/format";
import classes from "./accept-bar.module.css";
import type { Choices } from "./use-choices";
import type { SpaceQuoteView } from "./view";

/** Total and the one thing to do: within the thumb's reach on a phone, beside the quote on a wide screen. */
export function AcceptBar({
  view,
  choices,
  onSign,
}: {
  view: SpaceQuoteView;
  choices: Choices;
  onSign: () => void;
}) {
  if (!view.answerable) return null;
  const count = choices.body.options.filter((option) => option.retained && option.choice === null).length;
  return (
    <aside className={classes.bar} aria-label="Accepter le devis" data-screen-only>
      <p className={classes.total} aria-live="polite">
        <span>
          Total{choices.taxed}
          {count > 0 && (count > 1 ? `, avec ${count} options` : ", avec 1 option")}
        </span>
        <strong key={choices.totals.gross} className="figures glow">
          {formatCents(choices.totals.gross)}
        </strong>
      </p>
      <button type="button" className={classes.accept} onClick={onSign}>
        Accepter et signer
      </button>
      <p className={classes.after}>
        {choices.deposit > 0 && !view.header.offPremises
          ? `Acompte à la commande : ${formatCents(choices.deposit)}. `
          : ""}
        <a href="#messages">Une question ?</a>
      </p>
    </aside>
  );
}
