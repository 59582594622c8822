import { type FormEvent, type ReactNode, useRef } from "react";
import type { Content, Field } from "~/domain/scenarios/field";
import { shownFields, type Value, type Values } from "~/domain/scenarios/filling";
import { FieldInput } from "./field-input";
import classes from "./form-screen.module.css";
import { writtenIn } from "./written-in";

/** Draws what plain inputs can't: photos, a signature. */
export type Special = (field: Field, value: Value | undefined, error: string | undefined) => ReactNode;

interface FormScreenProps {
  content: Content;
  /** The one section that is on screen; all of them when left out. */
  only?: string | undefined;
  values: Values;
  onValues: (values: Values) => void;
  /** Sentences by the id of their field. */
  problems?: Record<string, string> | undefined;
  special?: Special;
}

/**
 * The fields of a form, with room for a finger, those that are shown given what is answered. Native inputs with names:
 * without scripts all of them stand there, and the form posts.
 */
export function FormScreen({ content, only, values, onValues, problems = {}, special }: FormScreenProps) {
  const box = useRef<HTMLDivElement>(null);
  const sections = content.sections.filter((one) => only === undefined || one.id === only);
  const shown = new Set(shownFields(content, values).map((field) => field.id));
  const look = (event: FormEvent<HTMLDivElement>) =>
    onValues({
      ...values,
      ...writtenIn(
        event.currentTarget,
        sections.flatMap((one) => one.fields),
      ),
    });
  const clear = (fieldId: string) => {
    for (const input of box.current?.querySelectorAll<HTMLInputElement>(
      `[name="answers.${fieldId}.written"]`,
    ) ?? [])
      input.checked = false;
    const { [fieldId]: _, ...rest } = values;
    onValues(rest);
  };
  return (
    <div ref={box} className={classes.screen} onChange={look}>
      <noscript>
        <style>{`.${classes.field}[hidden]{display:block!important}`}</style>
      </noscript>
      {sections.map((section) => (
        <section key={section.id} aria-label={section.title || undefined}>
          {section.title && only === undefined && <h2 className={classes.title}>{section.title}</h2>}
          {section.fields.map((field) => (
            <div
              key={field.id}
              className={classes.field}
              data-type={field.type}
              id={`champ-${field.id}`}
              hidden={!shown.has(field.id)}
            >
              {(field.type === "photos" || field.type === "signature") && special ? (
                special(field, values[field.id], problems[field.id])
              ) : (
                <FieldInput
                  field={field}
                  value={values[field.id]}
                  error={problems[field.id]}
                  onClear={clear}
                />
              )}
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
