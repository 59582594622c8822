import { formatCents } from "~/domain/money/format";
import { ZERO } from "~/domain/money/money";
import { LineList } from "./lines";
import classes from "./options.module.css";
import type { Choices } from "./use-choices";
import type { SpaceQuoteView } from "./view";

/** Options as cards to tick; the total follows at once. Once signed, they say which ones were taken. */
export function Options({ view, choices }: { view: SpaceQuoteView; choices: Choices }) {
  const { options, lines } = choices.body;
  if (options.length === 0) return null;
  return (
    <section aria-labelledby="options" className={classes.options}>
      <h2 id="options">{options.length > 1 ? "Vos options" : "Votre option"}</h2>
      <p className={classes.hint}>
        {view.answerable
          ? "Cochez ce que vous souhaitez ajouter : le total se met à jour."
          : view.signature
            ? "Ce que vous avez retenu en signant."
            : "Elles n'étaient pas comprises dans le total."}
      </p>
      {options.map((option) => {
        const worth = choices.totals.options[option.id];
        const inside = lines.filter((line) => line.optionId === option.id);
        const items = inside.filter((line) => line.kind === "item");
        const [only] = items;
        const plain =
          inside.length === 1 && only?.label === option.label && !only.description && only.quantity === 1000;
        return (
          <article key={option.id} className={classes.card} data-taken={option.retained || undefined}>
            <label className={classes.head}>
              <input
                type="checkbox"
                checked={option.retained}
                disabled={!view.answerable}
                onChange={() => choices.toggle(option.id)}
              />
              <span className={classes.name}>{option.label}</span>
              <span className={`figures ${classes.worth}`}>
                {option.retained ? "" : "+ "}
                {formatCents(worth?.gross ?? ZERO)}
                <small>{choices.taxed}</small>
              </span>
            </label>
            {!view.answerable && (
              <p className={classes.state}>{option.retained ? "Retenue" : "Non retenue"}</p>
            )}
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
      })}
    </section>
  );
}
