import type { Day } from "~/domain/calendar/day";
import { formatDay, formatInstant } from "~/domain/calendar/format";
import { parisWall } from "~/domain/calendar/paris";
import { formatPhone } from "~/domain/identity/phone-writing";
import type { Cell, ListColumn } from "~/domain/lists/column";
import type { SheetCell, SheetColumn } from "./xlsx";

/** What a choice's cell is called. */
const labels = ({ options = [] }: ListColumn) => new Map(options.map((one) => [one.value, one.label]));

/** The cells of a list as a CSV file has them: in the writing of France, amounts without spaces between thousands. */
export function csvCells(columns: readonly ListColumn[]): (cells: readonly Cell[]) => (string | null)[] {
  const as = columns.map(textOf);
  return (cells) => as.map((text, at) => text(cells[at] ?? null));
}

function textOf(column: ListColumn): (cell: Cell) => string | null {
  const known = labels(column);
  return (cell) => {
    if (cell === null || cell === "") return null;
    switch (column.type) {
      case "choice":
        return known.get(String(cell)) ?? "";
      case "phone":
        return formatPhone(String(cell));
      case "day":
        return formatDay(cell as Day);
      case "instant":
        return formatInstant(Number(cell));
      case "money":
        return (Number(cell) / 100).toFixed(2).replace(".", ",");
      case "number":
        return String(cell).replace(".", ",");
      case "yes":
        return cell === 1 ? "Oui" : "Non";
      default:
        return String(cell);
    }
  };
}

const KINDS: Partial<Record<ListColumn["type"], SheetColumn["kind"]>> = {
  money: "money",
  number: "quantity",
  day: "day",
  instant: "day",
};

/** The columns of a list as a spreadsheet has them. */
export const sheetColumns = (columns: readonly ListColumn[]): SheetColumn[] =>
  columns.map(({ label, type }) => ({ heading: label, kind: KINDS[type] ?? "text" }));

/** The cells of a list for a spreadsheet: numbers stay numbers, days are days of Paris. */
export function sheetCells(columns: readonly ListColumn[]): (cells: readonly Cell[]) => SheetCell[] {
  const texts = columns.map(textOf);
  return (cells) =>
    columns.map(({ type }, at) => {
      const cell = cells[at] ?? null;
      if (cell === null || cell === "") return null;
      if (type === "money") return Number(cell) / 100;
      if (type === "number") return Number(cell);
      if (type === "day") return String(cell);
      if (type === "instant") return parisWall(Number(cell)).day;
      return texts[at]?.(cell) ?? null;
    });
}
