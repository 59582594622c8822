import type { Field } from "~/domain/scenarios/field";
import classes from "./filler.module.css";

/** What a field with a tool of its own asks: photos, a signature. */
export function FieldHead({ field, id }: { field: Field; id: string }) {
  return (
    <>
      <h3 id={id} className={classes.label}>
        {field.label}
        {field.required && (
          <>
            <span className={classes.star} aria-hidden>
              {" "}
              *
            </span>
            <span className="visually-hidden"> (obligatoire)</span>
          </>
        )}
      </h3>
      {field.hint && <p className={classes.hint}>{field.hint}</p>}
    </>
  );
}
