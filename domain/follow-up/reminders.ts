import { addDays, type Day, daysBetween } from "~/domain/calendar/day";
import { isWorkingDay } from "~/domain/calendar/holidays";

/** How often a document is recalled (0: never), and after how many days each time. */
export interface Cadence {
  times: number;
  days: number;
}

/** What a seller is given to do once something stays silent so many days; nothing without a type. */
export interface Chore {
  typeId: string | null;
  days: number;
}

export interface FollowUp {
  quotes: Cadence;
  invoices: Cadence;
  quoteChore: Chore;
  invoiceChore: Chore;
}

/** Until the company says otherwise, nothing is written to clients by itself. */
export const NO_FOLLOW_UP: FollowUp = {
  quotes: { times: 0, days: 7 },
  invoices: { times: 0, days: 8 },
  quoteChore: { typeId: null, days: 10 },
  invoiceChore: { typeId: null, days: 15 },
};

/** Days that a reminder may be late (FU3). */
export const LATEST = 7;

/** Which reminder leaves today, counted from `from`; null when none does (FU1, FU2, FU3, FU4). */
export function reminderDue(from: Day, today: Day, { times, days }: Cadence): number | null {
  if (times <= 0 || days <= 0 || !isWorkingDay(today)) return null;
  const step = Math.min(times, Math.floor(daysBetween(from, today) / days));
  if (step < 1) return null;
  return daysBetween(addDays(from, step * days), today) <= LATEST ? step : null;
}

/** Whether the seller is given something to do today for what is silent since `from` (FU5). */
export const choreDue = (from: Day, today: Day, { typeId, days }: Chore): boolean =>
  typeId !== null && reminderDue(from, today, { times: 1, days }) !== null;
