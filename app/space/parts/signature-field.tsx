import { useId } from "react";
import type { Strokes } from "~/domain/quotes/acceptance";
import { FieldError } from "./inputs";
import classes from "./signature-field.module.css";
import { SignaturePad } from "./signature-pad";

interface SignatureFieldProps {
  typed: boolean;
  onTyped: (typed: boolean) => void;
  strokes: Strokes;
  onStrokes: (strokes: Strokes) => void;
  error: string | undefined;
}

/** Drawn with a finger, a pen or a mouse; by name alone for those who sign at the keyboard. */
export function SignatureField({ typed, onTyped, strokes, onStrokes, error }: SignatureFieldProps) {
  const id = useId();
  return (
    <fieldset className={classes.field} aria-describedby={`${id}-e`}>
      <legend>Votre signature</legend>
      {typed ? (
        <p className={classes.typed}>
          Votre nom, saisi plus haut, vaut signature. La date, l'heure et l'appareil sont conservés comme
          preuve.
        </p>
      ) : (
        <>
          <SignaturePad strokes={strokes} onStrokes={onStrokes} invalid={error !== undefined} />
          <div className={classes.tools}>
            <button
              type="button"
              disabled={strokes.length === 0}
              onClick={() => onStrokes(strokes.slice(0, -1))}
            >
              Annuler le dernier trait
            </button>
            <button type="button" disabled={strokes.length === 0} onClick={() => onStrokes([])}>
              Effacer
            </button>
          </div>
        </>
      )}
      <FieldError id={`${id}-e`} text={error} />
      <button type="button" className={classes.other} onClick={() => onTyped(!typed)}>
        {typed ? "Dessiner ma signature" : "Signer au clavier, sans dessiner"}
      </button>
    </fieldset>
  );
}
