import type { FieldMetadata } from "@conform-to/react";
import { useState } from "react";
import { sentence } from "~/app/shell/sentences";
import { type Owner, PASSWORD_MIN, passwordProblems, passwordStrength } from "~/domain/access/passwords";
import { PasswordField } from "./fields";
import classes from "./new-password.module.css";

const WORDS = ["", "Suffisant", "Correct", "Solide", "Très solide"] as const;

/** A password that is being chosen, with the rule said while one types and a meter that encourages. */
export function NewPassword({
  field,
  owner,
  label = "Mot de passe",
}: {
  field: FieldMetadata<unknown>;
  owner: Owner;
  label?: string;
}) {
  const [typed, setTyped] = useState("");
  const strength = passwordStrength(typed, owner);
  const [problem] = passwordProblems(typed, owner);
  const says =
    typed === ""
      ? `${PASSWORD_MIN} caractères au moins. Une phrase de quatre mots se retient bien.`
      : problem
        ? sentence(problem)
        : `${WORDS[strength]}.`;
  return (
    <div>
      <PasswordField
        field={field}
        label={label}
        autoComplete="new-password"
        onChange={(event) => setTyped(event.currentTarget.value)}
        aria-describedby={`${field.id}-meter`}
      />
      <div className={classes.meter} data-strength={strength} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-on={strength >= step} />
        ))}
      </div>
      <p className={classes.says} id={`${field.id}-meter`} aria-live="polite">
        {says}
      </p>
    </div>
  );
}
