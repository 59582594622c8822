import { type Day, isDay } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import { counted } from "~/domain/french";
import type { ColumnType, ListColumn } from "./column";
import type { Filter, Operator } from "./filter";

/** What each operator is called when one chooses it. */
export const OPERATOR_WORDS: Record<Operator, string> = {
  contains: "contient",
  begins: "commence par",
  is: "est exactement",
  in: "parmi",
  out: "sauf",
  between: "entre",
  last: "les derniers jours",
  next: "les prochains jours",
  before: "il y a plus de",
  filled: "renseigné",
  empty: "vide",
  yes: "oui",
  no: "non",
};

/** "30 derniers jours", "aujourd'hui" */
const days = (count: string, word: "derniers" | "prochains") =>
  Number(count) === 0 ? "aujourd'hui" : `${count} ${word} jours`;

function bounds([from = "", to = ""]: string[], say: (value: string) => string): string {
  if (from === "") return `jusqu'à ${say(to)}`;
  if (to === "") return `à partir de ${say(from)}`;
  return from === to ? say(from) : `de ${say(from)} à ${say(to)}`;
}

function valueWords(type: ColumnType, value: string): string {
  if (type === "money") return `${value.replace(".", ",")} €`;
  return isDay(value) ? formatDay(value as Day) : value.replace(".", ",");
}

/** A filter in words, as its chip says it: "Statut : Prospect, Client". */
export function filterWords(filter: Filter, { label, type, options = [] }: ListColumn): string {
  const { operator, values } = filter;
  const [one = ""] = values;
  switch (operator) {
    case "contains":
    case "begins":
    case "is":
      return `${label} ${OPERATOR_WORDS[operator]} « ${one} »`;
    case "in":
    case "out": {
      const chosen = values.map((value) => options.find((option) => option.value === value)?.label ?? value);
      const shown =
        chosen.length > 3
          ? `${chosen.slice(0, 2).join(", ")} et ${chosen.length - 2} autres`
          : chosen.join(", ");
      return `${label} : ${operator === "out" ? "sauf " : ""}${shown}`;
    }
    case "between":
      return `${label} : ${bounds(values, (value) => valueWords(type, value))}`;
    case "last":
      return `${label} : ${days(one, "derniers")}`;
    case "next":
      return `${label} : ${days(one, "prochains")}`;
    case "before":
      if (Number(one) === 0) return `${label} : avant aujourd'hui`;
      return `${label} : il y a plus de ${counted(Number(one), "jour")}`;
    default:
      return `${label} : ${OPERATOR_WORDS[operator]}`;
  }
}
