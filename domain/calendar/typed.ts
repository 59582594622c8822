import { type Day, isDay } from "./day";

const SEPARATED = /^(\d{1,2})[/.\-\s]+(\d{1,2})(?:[/.\-\s]+(\d{2}|\d{4}))?$/;
const COMPACT = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A day as the French type it: "3/12/2026", "03.12.26", "031226", or "3/12" in the year of `today`. Day first,
 * always. Null when it names no day of the calendar.
 */
export function parseTypedDay(text: string, today: Day): Day | null {
  const typed = text.trim();
  if (ISO.test(typed)) return isDay(typed) ? typed : null;
  const [, date, month, year = today.slice(0, 4)] = SEPARATED.exec(typed) ?? COMPACT.exec(typed) ?? [];
  if (date === undefined || month === undefined) return null;
  const day = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}
