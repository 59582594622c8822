import { type HTMLInputTypeAttribute, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Form, useActionData, useNavigation } from "react-router";
import { Sending } from "~/app/ui/form/sending";
import { Outline } from "~/app/ui/outline";
import classes from "./door-form.module.css";

/** What `submit` (app/shell/answer.ts) answers when a form is not accepted. */
interface Refused {
  lastResult?: { initialValue?: Record<string, unknown>; error?: Record<string, string[] | null> };
  problems?: { field?: string; text: string }[];
}

const useRefused = () => useActionData() as Refused | undefined;

/**
 * The one form of a door. The server checks it and its sentences come back at their fields: the first page that a
 * phone opens carries no second copy of the rules.
 */
export function DoorForm({ children }: { children: ReactNode }) {
  const refused = useRefused();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refused]);
  const elsewhere = (refused?.problems ?? []).filter((problem) => !problem.field).map(({ text }) => text);
  const messages = [...new Set([...(refused?.lastResult?.error?.[""] ?? []), ...elsewhere])];
  return (
    <Form method="post" noValidate ref={form} className={classes.form}>
      <Sending />
      {messages.length > 0 && (
        <div role="alert" className={classes.problem}>
          {messages.map((message) => (
            <div key={message}>{message}</div>
          ))}
        </div>
      )}
      {children}
    </Form>
  );
}

interface DoorFieldProps {
  name: string;
  label: string;
  type?: HTMLInputTypeAttribute;
  autoComplete: string;
  autoFocus?: boolean;
  /** Stands in the field, at its end. */
  end?: ReactNode;
}

/** A line to write, with its sentence when the server did not take it. */
export function DoorField({ name, label, type = "text", autoComplete, autoFocus, end }: DoorFieldProps) {
  const id = useId();
  const { initialValue, error } = useRefused()?.lastResult ?? {};
  const kept = initialValue?.[name];
  const problem = error?.[name]?.join(" ");
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <div className={classes.line}>
        <input
          id={id}
          name={name}
          type={type}
          autoComplete={autoComplete}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this form
          autoFocus={autoFocus}
          defaultValue={typeof kept === "string" ? kept : undefined}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
        />
        {end}
      </div>
      {problem && (
        <p id={`${id}-problem`} className={classes.sentence}>
          {problem}
        </p>
      )}
    </div>
  );
}

const EYE =
  "M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.5 12 2.5 12Zm9.5 2.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Z";

/** A secret that is known already: hidden, and shown on demand. */
export function DoorSecret(field: { name: string; label: string }) {
  const [shown, setShown] = useState(false);
  return (
    <DoorField
      {...field}
      type={shown ? "text" : "password"}
      autoComplete="current-password"
      end={
        <button
          type="button"
          className={classes.eye}
          aria-label="Afficher le mot de passe"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Outline path={shown ? `${EYE}M4 20 20 4` : EYE} size={18} />
        </button>
      }
    />
  );
}

/** The verb of the door; says that it works while the answer is on its way. */
export function DoorButton({ children }: { children: ReactNode }) {
  const { state, formMethod } = useNavigation();
  const busy = state !== "idle" && formMethod === "POST";
  return (
    <button type="submit" className={classes.button} disabled={busy} data-busy={busy || undefined}>
      {children}
    </button>
  );
}
