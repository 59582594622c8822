declare const brand: unique symbol;
/** A civil day in Europe/Paris written YYYY-MM-DD. Compares as text. */
export type Day = string & { readonly [brand]: "Day" };

const DAY = 86_400_000;
const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;
const partsOf = (day: Day) => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month, date };
};

/** The civil day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => {
  const { year, month, date } = partsOf(day);
  return dayOf(Date.UTC(year, month - 1, date + count));
};

/** Whether a text is a day of the calendar: "2026-02-30" is not. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text as Day, 0) === text;

/** A day as people type it: "22/11/2026", "22.11.26", "2026-11-22"; null when it is none (CA3). */
export function readDay(text: string): Day | null {
  const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text.trim());
  const [, date = "", month = "", year = ""] = french ?? [];
  const day = french
    ? `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`
    : text.trim();
  return isDay(day) ? day : null;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / DAY);

/** Last day of the month. */
export const endOfMonth = (day: Day): Day => {
  const { year, month } = partsOf(day);
  return dayOf(Date.UTC(year, month, 0));
};

/** Same date `count` months later, or the last day of that month when it is shorter (CA2). */
export const addMonths = (day: Day, count: number): Day => {
  const { year, month, date } = partsOf(day);
  const last = endOfMonth(dayOf(Date.UTC(year, month - 1 + count, 1)));
  const wanted = `${last.slice(0, 8)}${String(date).padStart(2, "0")}` as Day;
  return wanted < last ? wanted : last;
};

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekday = (day: Day): number =>
  ((((daysBetween("1970-01-01" as Day, day) + 3) % 7) + 7) % 7) + 1;

/** Monday of the day's week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** ISO 8601 week, "2026-W48": the year is that of its Thursday. */
export function isoWeek(day: Day): string {
  const thursday = addDays(mondayOf(day), 3);
  const first = `${thursday.slice(0, 4)}-01-01` as Day;
  return `${thursday.slice(0, 4)}-W${String(Math.floor(daysBetween(first, thursday) / 7) + 1).padStart(2, "0")}`;
}
