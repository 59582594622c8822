import { type ComponentProps, type ReactNode, useId } from "react";
import classes from "./inputs.module.css";

interface TextInputProps extends ComponentProps<"input"> {
  label: string;
  error?: string | undefined;
}

/** A labelled field with its sentence under it. */
export function TextInput({ label, error, ...input }: TextInputProps) {
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} aria-invalid={error ? true : undefined} aria-describedby={`${id}-e`} />
      <FieldError id={`${id}-e`} text={error} />
    </div>
  );
}

interface TextBoxProps extends ComponentProps<"textarea"> {
  label: string;
  error?: string | undefined;
}

export function TextBox({ label, error, ...box }: TextBoxProps) {
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        rows={3}
        {...box}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-e`}
      />
      <FieldError id={`${id}-e`} text={error} />
    </div>
  );
}

/** A box to tick whose words may be long. */
export function Check({
  name,
  error,
  children,
}: {
  name: string;
  error?: string | undefined;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className={classes.check}>
      <label>
        <input
          type="checkbox"
          name={name}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-e`}
        />
        <span>{children}</span>
      </label>
      <FieldError id={`${id}-e`} text={error} />
    </div>
  );
}

export const FieldError = ({ id, text }: { id: string; text: string | undefined }) => (
  <p id={id} className={classes.error} aria-live="polite">
    {text}
  </p>
);
