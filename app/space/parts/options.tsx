import type { Choice, OptionGroup } from "~/domain/documents/document";
import { OptionCard } from "./option-card";
import classes from "./options.module.css";
import type { Choices } from "./use-choices";
import type { SpaceQuoteView } from "./view";

/** What the customer decides about: variants to choose between, then options to tick; the total follows at once. */
export function Options({ view, choices }: { view: SpaceQuoteView; choices: Choices }) {
  const { options } = choices.body;
  const plain = options.filter((option) => option.choice === null);
  return (
    <>
      {choicesAmong(options).map(({ choice, variants }) => (
        <fieldset key={choice.id} className={classes.options}>
          <legend>{choice.label}</legend>
          <p className={classes.hint}>
            {view.answerable
              ? "Choisissez une des variantes : le total se met à jour."
              : view.signature
                ? "Ce que vous avez choisi en signant."
                : "Une variante était proposée."}
          </p>
          {variants.map((option) => (
            <OptionCard key={option.id} view={view} choices={choices} option={option} />
          ))}
        </fieldset>
      ))}
      {plain.length > 0 && (
        <section aria-labelledby="options" className={classes.options}>
          <h2 id="options">{plain.length > 1 ? "Vos options" : "Votre option"}</h2>
          <p className={classes.hint}>
            {view.answerable
              ? "Cochez ce que vous souhaitez ajouter : le total se met à jour."
              : view.signature
                ? "Ce que vous avez retenu en signant."
                : "Elles n'étaient pas comprises dans le total."}
          </p>
          {plain.map((option) => (
            <OptionCard key={option.id} view={view} choices={choices} option={option} />
          ))}
        </section>
      )}
    </>
  );
}

/** Each choice with its variants, in the order of the quote. */
function choicesAmong(options: readonly OptionGroup[]): { choice: Choice; variants: OptionGroup[] }[] {
  const found = new Map<string, { choice: Choice; variants: OptionGroup[] }>();
  for (const option of options) {
    if (!option.choice) continue;
    const known = found.get(option.choice.id);
    if (known) known.variants.push(option);
    else found.set(option.choice.id, { choice: option.choice, variants: [option] });
  }
  return [...found.values()];
}
