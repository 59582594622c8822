import type { DateInputProps } from "@mantine/dates";
import { useRef } from "react";
import { parisDay } from "~/domain/calendar/paris";
import { parseTypedDay } from "~/domain/calendar/typed";
import { DateInput } from "./date-input";

const LABELS = {
  previousMonth: "Mois précédent",
  nextMonth: "Mois suivant",
  previousYear: "Année précédente",
  nextYear: "Année suivante",
  previousDecade: "Décennie précédente",
  nextDecade: "Décennie suivante",
  monthLevelControl: "Choisir le mois",
  yearLevelControl: "Choisir l'année",
};

/**
 * A day, typed as the French do or picked, posted as YYYY-MM-DD. The posted field is a hidden twin that passes
 * its focus on, so that the form hears changes and can bring one back to a wrong day.
 */
export function DayInput({ name, day, ...input }: { name: string; day: string } & DateInputProps) {
  const posted = useRef<HTMLInputElement>(null);
  const shown = useRef<HTMLInputElement>(null);
  const tell = (value: string | null) => {
    const field = posted.current;
    if (!field) return;
    field.value = value ?? "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <>
      <DateInput
        ref={shown}
        defaultValue={day || null}
        valueFormat="DD/MM/YYYY"
        dateParser={(text) => parseTypedDay(text, parisDay(Date.now()))}
        placeholder="jj/mm/aaaa"
        inputMode="numeric"
        autoComplete="off"
        clearable={!input["aria-required"]}
        clearButtonProps={{ "aria-label": "Effacer la date" }}
        ariaLabels={LABELS}
        onChange={tell}
        onBlur={() => posted.current?.dispatchEvent(new FocusEvent("focusout", { bubbles: true }))}
        {...input}
      />
      <input
        ref={posted}
        name={name}
        defaultValue={day}
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden
        onFocus={() => shown.current?.focus()}
      />
    </>
  );
}
