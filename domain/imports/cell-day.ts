import { type Day, readDay } from "~/domain/calendar/day";
import { fold } from "~/domain/search/fold";
import type { Cell } from "./sheet";

/** Days since 30 December 1899, as a spreadsheet counts when a cell has no format. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The day that a cell says, as a spreadsheet keeps it or as people write it; null for anything else. */
export function cellDay(cell: Cell, raw: string): Day | null {
  const serial = typeof cell === "number" && Number.isInteger(cell) && cell > 10_000 && cell < 100_000;
  const text = serial ? new Date(EPOCH + cell * 86_400_000).toISOString().slice(0, 10) : raw;
  return readDay(text.replace(/[T ]\d{1,2}:\d{2}.*$/, "")) ?? spoken(text);
}

const MONTHS = ["janv", "fev", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"];

/** "3 mars 2024", "mardi 3 mars 2024", "1er janv. 24". */
function spoken(text: string) {
  const found = /^(?:[a-z]+ )?(\d{1,2})(?:er)?[ -]([a-z]+)\.?[ -](\d{4}|\d{2})$/.exec(fold(text));
  const month = MONTHS.findIndex((name) => found?.[2]?.startsWith(name)) + 1;
  return found && month > 0 ? readDay(`${found[1]}/${month}/${found[3]}`) : null;
}
