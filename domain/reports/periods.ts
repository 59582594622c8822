import { addDays, addMonths, type Day, endOfMonth, isoWeek, mondayOf } from "~/domain/calendar/day";

export type Every = "day" | "week" | "month";

/** Civil days, both included. */
export interface Period {
  from: Day;
  to: Day;
}

/** The last whole period before `today`, and its name: "2026-11-22", "2026-W47", "2026-10" (RP1). */
export function lastPeriod(every: Every, today: Day): Period & { key: string } {
  if (every === "day") {
    const day = addDays(today, -1);
    return { from: day, to: day, key: day };
  }
  if (every === "week") {
    const from = addDays(mondayOf(today), -7);
    return { from, to: addDays(from, 6), key: isoWeek(from) };
  }
  const from = addMonths(`${today.slice(0, 7)}-01` as Day, -1);
  return { from, to: endOfMonth(from), key: from.slice(0, 7) };
}

/** What a period is compared with (RP2). */
export function sameLastYear(every: Every, { from, to }: Period): Period {
  if (every === "month") {
    const first = addMonths(from, -12);
    return { from: first, to: endOfMonth(first) };
  }
  return { from: addDays(from, -364), to: addDays(to, -364) };
}

/** The twelve months that end with this one, and the same of the year before: oldest first. */
export function yearOfMonths(today: Day): { now: Period; before: Period }[] {
  const first = `${today.slice(0, 7)}-01` as Day;
  return Array.from({ length: 12 }, (_, i) => {
    const from = addMonths(first, i - 11);
    const now = { from, to: endOfMonth(from) };
    return { now, before: sameLastYear("month", now) };
  });
}
