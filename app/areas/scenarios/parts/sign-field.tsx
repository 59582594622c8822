import { TextInput } from "@mantine/core";
import { useId } from "react";
import { SignaturePad } from "~/app/space/parts/signature-pad";
import type { Field } from "~/domain/scenarios/field";
import { BY_NAME, NOTHING, type Value } from "~/domain/scenarios/filling";
import { FieldHead } from "./field-head";
import classes from "./filler.module.css";

interface SignFieldProps {
  field: Field;
  value: Value | undefined;
  error: string | undefined;
  onChange: (change: (value: Value) => Value) => void;
}

/** The name of who signs, then the drawing; by name alone for those who sign at the keyboard. */
export function SignField({ field, value = NOTHING, error, onChange }: SignFieldProps) {
  const id = useId();
  const typed = value.chosen.includes(BY_NAME);
  const empty = value.strokes.length === 0;
  const draw = (strokes: Value["strokes"]) => onChange((now) => ({ ...now, strokes }));
  return (
    <section aria-labelledby={id}>
      <FieldHead field={field} id={id} />
      <TextInput
        label="Nom de la personne qui signe"
        size="lg"
        mb="sm"
        defaultValue={value.written}
        maxLength={120}
        autoComplete="off"
        aria-required={field.required || undefined}
        aria-describedby={`${id}-e`}
        aria-invalid={error ? true : undefined}
        onChange={(event) => {
          const written = event.currentTarget.value;
          onChange((now) => ({ ...now, written }));
        }}
      />
      {typed ? (
        <p className={classes.typed}>Ce nom vaut signature. Il est imprimé à la place du dessin.</p>
      ) : (
        <>
          <SignaturePad strokes={value.strokes} invalid={error !== undefined} onStrokes={draw} />
          <div className={classes.tools}>
            <button
              type="button"
              className={classes.quiet}
              disabled={empty}
              onClick={() => draw(value.strokes.slice(0, -1))}
            >
              Annuler le dernier trait
            </button>
            <button type="button" className={classes.quiet} disabled={empty} onClick={() => draw([])}>
              Effacer
            </button>
          </div>
        </>
      )}
      <button
        type="button"
        className={classes.quiet}
        onClick={() => onChange((now) => ({ ...now, chosen: typed ? [] : [BY_NAME] }))}
      >
        {typed ? "Dessiner la signature" : "Signer au clavier, sans dessiner"}
      </button>
      <p id={`${id}-e`} className={classes.error} role={error ? "alert" : undefined}>
        {error}
      </p>
    </section>
  );
}
