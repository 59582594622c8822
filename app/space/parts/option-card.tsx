import type { OptionGroup, OptionTotals } from "~/domain/documents/document";
import { formatCents } from "~/domain/money/format";
import { cents, ZERO } from "~/domain/money/money";
import { LineList } from "./lines";
import classes from "./options.module.css";
import { QuantityChoice } from "./quantity-choice";
import type { Choices } from "./use-choices";
import type { SpaceQuoteView } from "./view";

interface OptionCardProps {
  view: SpaceQuoteView;
  choices: Choices;
  option: OptionGroup;
}

/** An option or a variant as a card to tick, with what it does to the total and the quantities one may ask for. */
export function OptionCard({ view, choices, option }: OptionCardProps) {
  const inside = choices.body.lines.filter((line) => line.optionId === option.id);
  const items = inside.filter((line) => line.kind === "item");
  const [only] = items;
  const asked = view.answerable ? items.filter((line) => line.bounds !== null) : [];
  const plain =
    inside.length === 1 && only?.label === option.label && !only.description && only.quantity === 1_000;
  return (
    <article className={classes.card} data-taken={option.retained || undefined}>
      <label className={classes.head}>
        <input
          type={option.choice ? "radio" : "checkbox"}
          name={option.choice?.id}
          checked={option.retained}
          disabled={!view.answerable}
          onChange={() => choices.toggle(option.id)}
        />
        <span className={classes.name}>{option.label}</span>
        <span className={`figures ${classes.worth}`}>
          {worthOf(option, choices.totals.options[option.id])}
          {choices.taxed && (!option.choice || !option.retained) && <small>{choices.taxed}</small>}
        </span>
      </label>
      {!view.answerable && <p className={classes.state}>{option.retained ? "Retenue" : "Non retenue"}</p>}
      {asked.map((line) => (
        <QuantityChoice
          key={line.id}
          line={line}
          named={items.length > 1}
          onAsk={(wanted) => choices.ask(line.id, wanted)}
        />
      ))}
      {!plain && (
        <div className={classes.inside}>
          <LineList
            lines={inside}
            totals={choices.totals}
            showsRate={false}
            taxed={view.vatRegime !== "franchise"}
          />
        </div>
      )}
    </article>
  );
}

/** "+ 1 200,00 €" for what it adds; of the variant that counts, that it is in the total. */
function worthOf(option: OptionGroup, worth: OptionTotals | undefined): string {
  if (!option.choice) return `${option.retained ? "" : "+ "}${formatCents(worth?.gross ?? ZERO)}`;
  if (option.retained) return "Comprise";
  const change = worth?.change ?? ZERO;
  return change === 0 ? "Même prix" : `${change < 0 ? "−" : "+"} ${formatCents(cents(Math.abs(change)))}`;
}
