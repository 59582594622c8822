import { Checkbox, TextInput } from "@mantine/core";
import type { ListColumn } from "~/domain/lists/column";
import type { Operator } from "~/domain/lists/filter";
import classes from "./list.module.css";

interface FilterValuesProps {
  column: ListColumn;
  operator: Operator;
  values: string[];
  onChange: (values: string[]) => void;
}

/** What an operator compares with: words, choices, bounds, a number of days, or nothing. */
export function FilterValues(props: FilterValuesProps) {
  const { operator, values, onChange } = props;
  switch (operator) {
    case "contains":
    case "begins":
    case "is":
      return (
        <TextInput
          aria-label="Texte cherché"
          value={values[0] ?? ""}
          onChange={(event) => onChange([event.currentTarget.value])}
          ref={focused}
        />
      );
    case "in":
    case "out":
      return <Choices {...props} />;
    case "between":
      return <Bounds {...props} />;
    case "last":
    case "next":
    case "before":
      return (
        <TextInput
          aria-label="Nombre de jours"
          inputMode="numeric"
          rightSection="jours"
          rightSectionWidth={56}
          value={values[0] ?? "30"}
          onChange={(event) => onChange([event.currentTarget.value])}
        />
      );
    default:
      return null;
  }
}

function Choices({ column, values, onChange }: FilterValuesProps) {
  // What is no longer offered may still stand on old files.
  const options = (column.options ?? []).toSorted(
    (a, b) => Number(a.past ?? false) - Number(b.past ?? false),
  );
  return (
    <div className={classes.choices}>
      {options.map(({ value, label, past }) => (
        <Checkbox
          key={value}
          label={past ? `${label} (ancien)` : label}
          checked={values.includes(value)}
          onChange={() =>
            onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
          }
        />
      ))}
    </div>
  );
}

function Bounds({ column, values, onChange }: FilterValuesProps) {
  const [from = "", to = ""] = values;
  const day = column.type === "day" || column.type === "instant";
  const field = (label: string, value: string, change: (value: string) => void) => (
    <TextInput
      label={label}
      type={day ? "date" : "text"}
      inputMode={day ? undefined : "decimal"}
      rightSection={column.type === "money" ? "€" : undefined}
      value={day ? value : value.replace(".", ",")}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
  return (
    <div className={classes.bounds}>
      {field("De", from, (value) => onChange([value, to]))}
      {field("À", to, (value) => onChange([from, value]))}
    </div>
  );
}

const focused = (input: HTMLInputElement | null) => input?.focus();
