import { addDays, type Day, daysBetween } from "~/domain/calendar/day";
import { isWorkingDay } from "~/domain/calendar/holidays";

/** How often a document is recalled (0: never), and after how many days each time. */
export interface Cadence {
  times: number;
  days: number;
}

export interface FollowUp {
  quotes: Cadence;
  invoices: Cadence;
}

/** Until the company says otherwise, nothing is written to clients by itself. */
export const NO_FOLLOW_UP: FollowUp = { quotes: { times: 0, days: 7 }, invoices: { times: 0, days: 8 } };

/** Days that a reminder may be late (FU3). */
export const LATEST = 7;

/** Which reminder leaves today, counted from `from`; null when none does (FU1, FU2, FU3, FU4). */
export function reminderDue(from: Day, today: Day, { times, days }: Cadence): number | null {
  if (times <= 0 || days <= 0 || !isWorkingDay(today)) return null;
  const step = Math.min(times, Math.floor(daysBetween(from, today) / days));
  if (step < 1) return null;
  return daysBetween(addDays(from, step * days), today) <= LATEST ? step : null;
}
