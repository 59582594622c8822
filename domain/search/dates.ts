import { type Day, isDay } from "~/domain/calendar/day";
import { fold } from "./fold";

export interface Days {
  from: Day;
  to: Day;
}

const MONTHS = [
  "janvier",
  "fevrier",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "aout",
  "septembre",
  "octobre",
  "novembre",
  "decembre",
];
const NAMED = new RegExp(`(?:^|\\s)(?:(\\d{1,2}|1er)\\s+)?(${MONTHS.join("|")})\\s+(\\d{4})(?=\\s|$)`);
const FULL = /(?:^|\s)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?=\s|$)/;
const MONTH = /(?:^|\s)(\d{1,2})\/(\d{4})(?=\s|$)/;

/**
 * The days that a text names, and the rest of it: "12/11/2026", "12 novembre 2026", "novembre 2026", "11/2026" (S11).
 * A short year asks for slashes, for 06.12.26 begins a phone.
 */
export function daysIn(typed: string): { days: Days; rest: string } | null {
  const text = fold(typed);
  const cut = (found: RegExpExecArray, days: Days | null) =>
    days && {
      days,
      rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim(),
    };
  const full = FULL.exec(text);
  if (full?.[4] && (full[4].length === 4 || full[2] === "/"))
    return cut(full, oneDay(full[4].length === 2 ? `20${full[4]}` : full[4], full[3], full[1]));
  const named = NAMED.exec(text);
  if (named?.[2] && named[3]) {
    const month = String(MONTHS.indexOf(named[2]) + 1);
    return cut(
      named,
      named[1] ? oneDay(named[3], month, named[1].replace("er", "")) : wholeMonth(named[3], month),
    );
  }
  const month = MONTH.exec(text);
  return month ? cut(month, wholeMonth(month[2], month[1])) : null;
}

const two = (text = "") => text.padStart(2, "0");

function oneDay(year = "", month = "", day = ""): Days | null {
  const written = `${year}-${two(month)}-${two(day)}`;
  return isDay(written) ? { from: written, to: written } : null;
}

/** The last day is a ceiling that no day of the month passes: days are compared as text. */
function wholeMonth(year = "", month = ""): Days | null {
  const first = `${year}-${two(month)}-01`;
  return isDay(first) ? { from: first, to: `${year}-${two(month)}-31` as Day } : null;
}
