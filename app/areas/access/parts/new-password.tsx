import { useField } from "@conform-to/react";
import { useState } from "react";
import { sentence } from "~/app/shell/sentences";
import { PasswordField } from "~/app/ui/form/fields";
import { type Owner, PASSWORD_MIN, passwordProblems, passwordStrength } from "~/domain/access/passwords";
import classes from "./new-password.module.css";

const WORDS = ["", "Suffisant", "Correct", "Solide", "Très solide"] as const;
const FIRST = `${PASSWORD_MIN} caractères au moins. Une phrase de quatre mots se retient bien.`;

interface NewPasswordProps {
  owner: Owner;
  label?: string;
  name?: string;
}

/** A password that is being chosen: the rule is said while one types, a meter encourages. */
export function NewPassword({ owner, label = "Mot de passe", name = "password" }: NewPasswordProps) {
  const [typed, setTyped] = useState("");
  const [field] = useField(name);
  const strength = passwordStrength(typed, owner);
  const [problem] = passwordProblems(typed, owner);
  const says = typed === "" ? FIRST : problem ? sentence(problem) : `${WORDS[strength]}.`;
  return (
    <div>
      <PasswordField
        name={name}
        label={label}
        autoComplete="new-password"
        onChange={(event) => setTyped(event.currentTarget.value)}
        aria-describedby={`${field.id}-meter`}
      />
      <div className={classes.meter} aria-hidden="true">
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
