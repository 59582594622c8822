import type { FormMetadata } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Button } from "@mantine/core";
import { useState } from "react";
import { SubmitButton } from "~/app/ui/form/form";
import { SET_UP_STEPS, setUpOnTheWay } from "~/domain/company/forms";
import { CompanyStep, LawStep, PersonStep } from "./set-up-steps";
import classes from "./stepper.module.css";

const STEPS = [
  { title: "L'entreprise", Fields: CompanyStep },
  { title: "Le droit", Fields: LawStep },
  { title: "Vous", Fields: PersonStep },
] as const;
const fieldsOf = (step: number) => Object.keys(SET_UP_STEPS[step]?.shape ?? {});
const stepOf = (field: string) => STEPS.findIndex((_, step) => fieldsOf(step).includes(field));

/** One form in three steps; going on asks the rules of this step first, a refusal leads back to its step. */
export function Stepper({ form }: { form: FormMetadata<Record<string, unknown>> }) {
  const [step, setStep] = useState(0);
  // A refusal leads back to the step of its first field, once.
  const wrong = form.status === "error" ? Object.keys(form.allErrors ?? {})[0] : undefined;
  const [seen, setSeen] = useState(wrong);
  if (wrong !== seen) {
    setSeen(wrong);
    if (wrong) setStep(Math.min(step, Math.max(0, stepOf(wrong))));
  }

  const onward = () => {
    const node = document.getElementById(form.id);
    if (!(node instanceof HTMLFormElement)) return;
    const said = parseWithZod(new FormData(node), { schema: setUpOnTheWay }).reply().error ?? {};
    const here = fieldsOf(step);
    for (const name of here) form.validate({ name });
    if (here.some((name) => said[name])) return;
    setStep(step + 1);
    window.scrollTo({ top: 0 });
  };

  return (
    <>
      <ol className={classes.steps}>
        {STEPS.map(({ title }, at) => (
          <li key={title} aria-current={at === step ? "step" : undefined}>
            {at + 1}. {title}
          </li>
        ))}
      </ol>
      {STEPS.map(({ title, Fields }, at) => (
        <fieldset key={title} className={classes.step} data-current={at === step}>
          <legend>{title}</legend>
          <Fields />
        </fieldset>
      ))}
      <div className={`${classes.actions} ${classes.onward}`}>
        <Button variant="default" onClick={() => setStep(step - 1)} disabled={step === 0}>
          Revenir
        </Button>
        {step < STEPS.length - 1 ? (
          <Button key="onward" type="button" onClick={onward}>
            Continuer
          </Button>
        ) : (
          <SubmitButton key="submit">Ouvrir Aplomb</SubmitButton>
        )}
      </div>
      <noscript>
        <div className={classes.actions}>
          <Button type="submit">Ouvrir Aplomb</Button>
        </div>
      </noscript>
    </>
  );
}
