import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { focused } from "~/app/ui/focused";
import { addDays, type Day, isDay, mondayOf } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import type { ListColumn } from "~/domain/lists/column";
import classes from "./bulk-bar.module.css";
import type { Given } from "./together";

interface GiverProps {
  column: ListColumn;
  /** What may be given, "" for nothing; or any day. */
  values: string[] | "day";
  today: Day;
  onGive: (given: Given) => void;
}

/** One value that all rows chosen can be given, as a list that acts at once: the toast takes it back. */
export function Giver({ column, values, today, onGive }: GiverProps) {
  const { key, label, options = [] } = column;
  if (values === "day") return <DayGiver {...{ column, today, onGive }} />;
  const named = (value: string) =>
    value === "" ? "vide" : (options.find((one) => one.value === value)?.label ?? value);
  const [only] = values;
  if (values.length === 1 && only !== undefined)
    return (
      <Button
        variant="default"
        onClick={() => onGive({ key, value: only, words: `${label} : ${named(only)}` })}
      >
        {named(only)}
      </Button>
    );
  return (
    <NativeSelect
      aria-label={`${label} : donner à la sélection`}
      className={classes.select ?? ""}
      value=""
      onChange={(event) => {
        const at = Number(event.currentTarget.value);
        const value = values[at];
        if (value !== undefined) onGive({ key, value, words: `${label} : ${named(value)}` });
      }}
    >
      <option value="">{label}…</option>
      {values.map((value, at) => (
        <option key={value} value={at}>
          {value === "" ? "(vide)" : named(value)}
        </option>
      ))}
    </NativeSelect>
  );
}

const OTHER = "autre";

/** A day for all: the usual ones in one press, any other one written. */
function DayGiver({ column: { key, label }, today, onGive }: Omit<GiverProps, "values">) {
  const [other, setOther] = useState(false);
  const give = (day: Day) => {
    setOther(false);
    onGive({ key, value: day, words: `${label} ${formatDay(day)}` });
  };
  const usual: [string, Day][] = [
    ["Aujourd'hui", today],
    ["Demain", addDays(today, 1)],
    ["Lundi prochain", addDays(mondayOf(today), 7)],
    ["Dans 7 jours", addDays(today, 7)],
    ["Dans 30 jours", addDays(today, 30)],
  ];
  if (other) {
    const typed = (event: SubmitEvent<HTMLFormElement>) => {
      event.preventDefault();
      const day = new FormData(event.currentTarget).get("day");
      if (typeof day === "string" && isDay(day)) give(day);
    };
    return (
      <form onSubmit={typed} className={classes.files}>
        <TextInput type="date" name="day" aria-label={label} required ref={focused} />
        <Button type="submit" variant="default">
          Reporter
        </Button>
      </form>
    );
  }
  return (
    <NativeSelect
      aria-label={`${label} : donner à la sélection`}
      className={classes.select ?? ""}
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value === OTHER) setOther(true);
        else if (isDay(value)) give(value);
      }}
    >
      <option value="">{label}…</option>
      {usual.map(([name, day]) => (
        <option key={name} value={day}>
          {name}
        </option>
      ))}
      <option value={OTHER}>Un autre jour</option>
    </NativeSelect>
  );
}
