import { addDays, type Day, weekday } from "~/domain/calendar/day";
import { parisDay, parisInstant } from "~/domain/calendar/paris";

/** When a job is due; `at` is the wall time of Paris in minutes since midnight. */
export type When =
  | { every: "minute" }
  | { every: "day"; at: number }
  /** 1 is Monday. */
  | { every: "week"; on: number; at: number }
  /** 1 to 28, so that every month has it. */
  | { every: "month"; on: number; at: number };

const MINUTE = 60_000;
/** A job that began this long ago and never ended died with its server (T4). */
export const LOST_AFTER = 15 * MINUTE;

const isOn = (when: When, day: Day): boolean =>
  when.every === "week"
    ? weekday(day) === when.on
    : when.every === "month"
      ? Number(day.slice(8)) === when.on
      : true;

/** The last instant at or before `now` when this is due (T1, T2). */
export function lastDue(when: When, now: number): number {
  if (when.every === "minute") return Math.floor(now / MINUTE) * MINUTE;
  for (let day = parisDay(now); ; day = addDays(day, -1)) {
    const due = isOn(when, day) ? parisInstant(day, when.at) : Number.POSITIVE_INFINITY;
    if (due <= now) return due;
  }
}

/** The first instant after `now` when this is due (T1, T2). */
export function nextDue(when: When, now: number): number {
  if (when.every === "minute") return lastDue(when, now) + MINUTE;
  for (let day = parisDay(now); ; day = addDays(day, 1)) {
    const due = isOn(when, day) ? parisInstant(day, when.at) : Number.NEGATIVE_INFINITY;
    if (due > now) return due;
  }
}
