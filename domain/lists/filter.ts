import { addDays, type Day, isDay } from "~/domain/calendar/day";
import { parisDay } from "~/domain/calendar/paris";
import { type Cell, type ColumnType, isEmptyCell, type ListColumn, ticked } from "./column";
import { comparable } from "./plain";

const TEXT = ["contains", "begins", "is", "filled", "empty"] as const;
const CHOICE = ["in", "out", "filled", "empty"] as const;
const NUMBER = ["between", "filled", "empty"] as const;
const DAY = ["between", "last", "next", "before", "filled", "empty"] as const;
const YES = ["yes", "no"] as const;

export type Operator = (typeof TEXT | typeof CHOICE | typeof NUMBER | typeof DAY | typeof YES)[number];

/** What a filter can ask of each type (LI2), the usual one first. */
export const OPERATORS: Record<ColumnType, readonly Operator[]> = {
  text: TEXT,
  phone: TEXT,
  mail: TEXT,
  choice: CHOICE,
  ticks: CHOICE,
  number: NUMBER,
  money: NUMBER,
  day: DAY,
  instant: DAY,
  yes: YES,
};

export interface Filter {
  key: string;
  operator: Operator;
  /** Words; choices; [from, to], either of which may be empty; a number of days. */
  values: string[];
}

export const MOST_FILTERS = 20;
const NUMERIC = /^-?\d{1,12}(\.\d{1,6})?$/;
const blankOr = (test: (text: string) => boolean) => (text: string) => text === "" || test(text);

/** Whether it asks something of a column of this type (LI2). */
export function isFilter({ operator, values }: Filter, type: ColumnType): boolean {
  if (!OPERATORS[type].includes(operator)) return false;
  const [one = "", two = ""] = values;
  switch (operator) {
    case "contains":
    case "begins":
    case "is":
      return values.length === 1 && one !== "" && one.length <= 200;
    case "in":
    case "out":
      return values.length > 0 && values.length <= 200 && values.every((value) => value.length <= 200);
    case "between":
      return (
        values.length === 2 &&
        one + two !== "" &&
        values.every(blankOr(type === "day" || type === "instant" ? isDay : (text) => NUMERIC.test(text)))
      );
    case "last":
    case "next":
    case "before":
      return values.length === 1 && /^\d{1,4}$/.test(one);
    default:
      return values.length === 0;
  }
}

/** First and last day that a filter of days lets through; null for no bound (LI4). */
export function dayBounds({ operator, values }: Filter, today: Day): [Day | null, Day | null] {
  const [one = "", two = ""] = values;
  switch (operator) {
    case "last":
      return [addDays(today, -Number(one)), today];
    case "next":
      return [today, addDays(today, Number(one))];
    case "before":
      return [null, addDays(today, -Number(one) - 1)];
    default:
      return [isDay(one) ? one : null, isDay(two) ? two : null];
  }
}

/** Least and most that a filter of numbers lets through, in the unit of the cells; null for no bound. */
export function numberBounds({ values }: Filter, type: ColumnType): [number | null, number | null] {
  const read = (text = "") =>
    text === "" ? null : type === "money" ? Math.round(Number(text) * 100) : Number(text);
  return [read(values[0]), read(values[1])];
}

/** Whether a row whose cell this is stays. The base does the same in SQL. */
export function keeps(filter: Filter, { type }: Pick<ListColumn, "type">, cell: Cell, today: Day): boolean {
  const [one = ""] = filter.values;
  const words = comparable(type, String(cell ?? ""));
  switch (filter.operator) {
    case "filled":
      return !isEmptyCell(cell);
    case "empty":
      return isEmptyCell(cell);
    case "yes":
      return cell === 1;
    case "no":
      return cell !== 1;
    case "contains":
      return words.includes(comparable(type, one));
    case "begins":
      return words.startsWith(comparable(type, one));
    case "is":
      return words === comparable(type, one);
    case "in":
    case "out": {
      const own = type === "ticks" ? ticked(cell) : isEmptyCell(cell) ? [] : [String(cell)];
      return own.some((value) => filter.values.includes(value)) === (filter.operator === "in");
    }
    default: {
      if (isEmptyCell(cell)) return false;
      if (type === "number" || type === "money") {
        const [from, to] = numberBounds(filter, type);
        return (from === null || Number(cell) >= from) && (to === null || Number(cell) <= to);
      }
      const day = type === "instant" ? parisDay(Number(cell)) : String(cell);
      const [from, to] = dayBounds(filter, today);
      return (from === null || day >= from) && (to === null || day <= to);
    }
  }
}
