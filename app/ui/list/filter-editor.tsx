import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { ListColumn } from "~/domain/lists/column";
import { type Filter, isFilter, OPERATORS, type Operator } from "~/domain/lists/filter";
import { OPERATOR_WORDS } from "~/domain/lists/words";
import { FilterValues } from "./filter-values";
import classes from "./list.module.css";

/** How a filter is said for this column, and what it compares with. */
export function FilterEditor({
  column,
  filter,
  onDone,
}: {
  column: ListColumn;
  filter?: Filter;
  onDone: (filter: Filter) => void;
}) {
  const operators = OPERATORS[column.type];
  const [operator, setOperator] = useState<Operator>(filter?.operator ?? operators[0] ?? "filled");
  const [values, setValues] = useState<string[]>(filter?.values ?? []);
  const [missing, setMissing] = useState(false);
  const done = () => {
    const asked = { key: column.key, operator, values: readValues(column, operator, values) };
    if (isFilter(asked, column.type)) onDone(asked);
    else setMissing(true);
  };
  return (
    <form
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <NativeSelect
        label={column.label}
        value={operator}
        onChange={(event) => {
          setOperator(event.currentTarget.value as Operator);
          setValues([]);
          setMissing(false);
        }}
        data={operators.map((one) => ({ value: one, label: OPERATOR_WORDS[one] }))}
      />
      <FilterValues column={column} operator={operator} values={values} onChange={setValues} />
      {missing && (
        <p role="alert" className={classes.missing}>
          {sentenceOf(column, operator)}
        </p>
      )}
      <Button type="submit">Appliquer</Button>
    </form>
  );
}

/** Numbers as French writes them become those of an address; two bounds the wrong way round are turned. */
function readValues({ type }: ListColumn, operator: Operator, values: string[]): string[] {
  if (["filled", "empty", "yes", "no"].includes(operator)) return [];
  if (operator === "last" || operator === "next" || operator === "before") return [values[0] ?? "30"];
  if (operator !== "between") return values.map((value) => value.trim());
  const number = type === "number" || type === "money";
  const [from = "", to = ""] = [values[0] ?? "", values[1] ?? ""].map((value) =>
    number ? value.replace(/[\s\u00a0\u202f€]/g, "").replace(",", ".") : value,
  );
  const wrong = from !== "" && to !== "" && (number ? Number(from) > Number(to) : from > to);
  return wrong ? [to, from] : [from, to];
}

function sentenceOf({ type }: ListColumn, operator: Operator): string {
  if (operator === "in" || operator === "out") return "Cochez au moins un choix.";
  if (operator === "between")
    return type === "day" || type === "instant"
      ? "Donnez au moins un des deux jours."
      : "Donnez au moins un nombre, comme 1 250,50.";
  return operator === "last" || operator === "next" || operator === "before"
    ? "Donnez un nombre de jours, jusqu'à 9999."
    : "Écrivez ce que vous cherchez.";
}
