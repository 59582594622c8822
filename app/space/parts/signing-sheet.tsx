import { useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import { formatCents } from "~/domain/money/format";
import { consentText, type Strokes } from "~/domain/quotes/acceptance";
import { type Answered, wordsOf } from "./answers";
import { Check, TextInput } from "./inputs";
import { SignatureField } from "./signature-field";
import classes from "./signing-sheet.module.css";
import type { Choices } from "./use-choices";
import type { SpaceQuoteView } from "./view";

interface SigningSheetProps {
  view: SpaceQuoteView;
  choices: Choices;
  onClose: () => void;
}

/**
 * The whole screen for one decision: what, how much, who, how. What is signed is the version that was on screen when
 * the sheet opened; if the quote changes meanwhile, the answer says so and nothing is signed. Once signed, the page
 * behind shows it and takes the sheet away.
 */
export function SigningSheet({ view, choices, onClose }: SigningSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const fetcher = useFetcher<Answered>();
  const [version] = useState(view.quote.version);
  const [typed, setTyped] = useState(false);
  const [strokes, setStrokes] = useState<Strokes>([]);
  const words = wordsOf(fetcher.data);
  const busy = fetcher.state !== "idle";

  useEffect(() => dialog.current?.showModal(), []);
  const [sent, setSent] = useState<Strokes | null>(null);
  useEffect(() => {
    if (!fetcher.data || "done" in fetcher.data) return;
    const wrong = dialog.current?.querySelector<HTMLElement>(
      "[aria-invalid='true'], [role='alert'], [data-invalid]",
    );
    wrong?.scrollIntoView({ block: "center" });
    wrong?.focus({ preventScroll: true });
  }, [fetcher.data]);

  return (
    <dialog ref={dialog} className={classes.sheet} aria-labelledby="signing" onClose={onClose}>
      <header className={classes.head}>
        <h2 id="signing">Signer le devis</h2>
        <button type="button" className={classes.close} onClick={onClose}>
          Fermer
        </button>
      </header>
      <fetcher.Form
        method="post"
        action={`/espace/devis/${view.quote.id}/acceptation`}
        noValidate
        onSubmit={() => setSent(strokes)}
      >
        <div className={classes.content}>
          <Summary view={view} choices={choices} />
          {words[""] && (
            <p role="alert" tabIndex={-1} className={classes.alert}>
              {words[""]}
            </p>
          )}
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="signature" value={typed ? "typed" : "drawn"} />
          <input type="hidden" name="strokes" value={JSON.stringify(typed ? [] : strokes)} />
          {choices.chosen.map((id) => (
            <input key={id} type="hidden" name="options" value={id} />
          ))}
          {Object.entries(choices.quantities).map(([line, wanted]) => (
            <input key={line} type="hidden" name="quantities" value={`${line}:${wanted}`} />
          ))}
          <TextInput
            name="name"
            label="Nom de la personne qui signe"
            autoComplete="name"
            defaultValue={view.customer.kind === "person" ? view.signer : ""}
            error={words.name}
          />
          {view.customer.kind === "company" && (
            <TextInput
              name="quality"
              label="Votre fonction"
              autoComplete="organization-title"
              error={words.quality}
            />
          )}
          <Check name="consent" error={words.consent}>
            {consentText({
              ...view.quote,
              amount: `${formatCents(choices.totals.gross)}${choices.taxed}`,
            })}
          </Check>
          {choices.certificate && (
            <Check name="certificate" error={words.certificate}>
              J'atteste ce qui suit pour bénéficier du taux réduit. <small>{choices.certificate}</small>
            </Check>
          )}
          <SignatureField
            typed={typed}
            onTyped={setTyped}
            strokes={strokes}
            onStrokes={setStrokes}
            error={sent === strokes ? (words.strokes ?? words.signature) : undefined}
          />
        </div>
        <footer className={classes.foot}>
          <button type="submit" className={classes.sign} disabled={busy}>
            {busy ? "Signature en cours…" : "Signer et commander"}
            <small>avec obligation de paiement</small>
          </button>
        </footer>
      </fetcher.Form>
    </dialog>
  );
}

/** What is being signed, in four lines. */
function Summary({ view, choices }: { view: SpaceQuoteView; choices: Choices }) {
  const taken = choices.body.options.filter((option) => option.retained);
  return (
    <div className={classes.summary}>
      <p>
        {view.header.title || "Votre devis"}
        <span>
          Devis {view.quote.number}
          {view.quote.revision > 1 && `, version ${view.quote.revision}`}
        </span>
        {view.body.options.length > 0 && (
          <span>
            {taken.length > 0 ? `Avec : ${taken.map((option) => option.label).join(", ")}` : "Sans option"}
          </span>
        )}
      </p>
      <p className={`figures ${classes.amount}`}>
        {formatCents(choices.totals.gross)}
        <small>{choices.taxed}</small>
      </p>
    </div>
  );
}
