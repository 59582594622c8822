import { addDays, addMonths, type Day, daysBetween, weekday } from "~/domain/calendar/day";
import { parseTypedDay } from "~/domain/calendar/typed";
import { fold } from "~/domain/search/fold";

export const UNITS = ["day", "week", "month"] as const;
export type Unit = (typeof UNITS)[number];

/** How often it comes back, counted from its first day. */
export interface Rhythm {
  every: number;
  unit: Unit;
}

/** How often, in words: every one, or every so many in place of the dots. */
export const RHYTHMS: Record<Unit, { one: string; several: string }> = {
  day: { one: "tous les jours", several: "tous les … jours" },
  week: { one: "toutes les semaines", several: "toutes les … semaines" },
  month: { one: "tous les mois", several: "tous les … mois" },
};

const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const DELAY = /^\+?\s*(\d{1,3})\s*(j|jours?|s|sem|semaines?|m|mois)$/;

/** The day that a person means by "7j", "2 sem", "jeudi", "demain" or "3/12" (AC3); null when it is none. */
export function dayMeant(text: string, today: Day): Day | null {
  const typed = fold(text).trim();
  const [, count, unit] = DELAY.exec(typed) ?? [];
  if (count && unit) return later(today, Number(count), unitOf(unit));
  if (typed === "demain") return addDays(today, 1);
  const wanted = DAYS.indexOf(typed) + 1;
  if (wanted > 0) return addDays(today, ((wanted - weekday(today) + 6) % 7) + 1);
  return parseTypedDay(text, today);
}

const unitOf = (letters: string): Unit =>
  letters.startsWith("j") ? "day" : letters.startsWith("s") ? "week" : "month";

function later(day: Day, count: number, unit: Unit): Day {
  if (unit === "month") return addMonths(day, count);
  return addDays(day, unit === "week" ? 7 * count : count);
}

/** The next day of what comes back (AC4): after the day that was due, and after today. */
export function nextDay(startsOn: Day, dueOn: Day, rhythm: Rhythm, today: Day): Day {
  const after = dueOn > today ? dueOn : today;
  // A month has at least 28 days: starts short of the goal, then walks to it.
  const longest = rhythm.unit === "month" ? 31 : rhythm.unit === "week" ? 7 : 1;
  let times = Math.max(1, Math.floor(daysBetween(startsOn, after) / (longest * rhythm.every)));
  while (later(startsOn, times * rhythm.every, rhythm.unit) <= after) times += 1;
  return later(startsOn, times * rhythm.every, rhythm.unit);
}

/** Whether its day, or its hour on that day, has gone by (AC2). `hour` is the time in Paris, "HH:MM". */
export const isLate = (
  action: { dueOn: Day; dueTime: string | null },
  now: { today: Day; hour: string },
): boolean =>
  action.dueOn < now.today ||
  (action.dueOn === now.today && action.dueTime !== null && action.dueTime < now.hour);
