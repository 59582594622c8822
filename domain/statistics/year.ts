import { addMonths, type Day, endOfMonth } from "~/domain/calendar/day";

/** Civil days, both included. */
export interface Span {
  from: Day;
  to: Day;
}

export interface ComparedYears {
  /** January to December of the year before (ST1). */
  before: Span[];
  /** January to the month in progress, whole (ST1). */
  now: Span[];
  /** The month in progress a year before, through the same date (ST2). */
  sameMonthBefore: Span;
}

const month = (year: number, number: number): Span => {
  const from = `${year}-${String(number).padStart(2, "0")}-01` as Day;
  return { from, to: endOfMonth(from) };
};

/** The months that the home page compares on this day. */
export function comparedYears(today: Day): ComparedYears {
  const [year = 0, current = 1] = today.split("-").map(Number);
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const yearAgo = addMonths(today, -12);
  return {
    before: months.map((number) => month(year - 1, number)),
    now: months.slice(0, current).map((number) => month(year, number)),
    sameMonthBefore: { from: `${yearAgo.slice(0, 8)}01` as Day, to: yearAgo },
  };
}

/** Amounts in cents of this year and the one before, month by month and through the same date (ST2, ST3). */
export interface Compared {
  now: number[];
  before: number[];
  month: { now: number; before: number; percent: number | null };
  year: { now: number; before: number; percent: number | null };
}

/** What the months of `comparedYears` add up to; `sameMonthBefore` is the sum of that span. */
export function compared(now: number[], before: number[], sameMonthBefore: number): Compared {
  const through = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
  const done = through(before.slice(0, now.length - 1)) + sameMonthBefore;
  const month = now.at(-1) ?? 0;
  return {
    now,
    before,
    month: { now: month, before: sameMonthBefore, percent: percentOf(month, sameMonthBefore) },
    year: { now: through(now), before: done, percent: percentOf(through(now), done) },
  };
}

/** Whole percents from one amount to another; null where there is nothing to compare with (ST4). */
export function percentOf(now: number, before: number): number | null {
  if (before <= 0) return null;
  const change = ((now - before) * 100) / before;
  return Math.sign(change) * Math.round(Math.abs(change)) + 0;
}
