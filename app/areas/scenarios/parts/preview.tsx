import { useState } from "react";
import { FormScreen } from "~/app/ui/form-screen/form-screen";
import type { Content } from "~/domain/scenarios/field";
import type { Values } from "~/domain/scenarios/filling";
import classes from "./builder.module.css";

/** The form as it is filled on a phone; what is chosen here shows conditions at work, and is kept nowhere. */
export function Preview({ content, purpose, title }: { content: Content; purpose: string; title: string }) {
  const [values, setValues] = useState<Values>({});
  return (
    <form className={classes.phone} onSubmit={(event) => event.preventDefault()} aria-label="Aperçu">
      <p className={classes.phoneTitle}>{title}</p>
      {purpose && <p className={classes.phonePurpose}>{purpose}</p>}
      <FormScreen
        content={content}
        values={values}
        onValues={setValues}
        special={(field) => (
          <>
            <p className={classes.phoneLabel}>{field.label}</p>
            <div className={classes.special}>
              {field.type === "photos"
                ? "Appareil photo, et légende de chaque photo"
                : "Cadre où signer du doigt, et nom"}
            </div>
          </>
        )}
      />
    </form>
  );
}
