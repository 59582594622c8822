import type { Day } from "./day";

const PARIS = "Europe/Paris";
const HOUR = 3_600_000;
const KEPT_HOURS = 20_000;
const long = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const clock = new Intl.DateTimeFormat("fr-FR", { timeZone: PARIS, hour: "2-digit", minute: "2-digit" });
const numeric = new Intl.DateTimeFormat("fr-FR", {
  timeZone: PARIS,
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});
const relative = new Intl.RelativeTimeFormat("fr-FR", { numeric: "auto" });

const utc = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** 22/11/2026 */
export const formatDay = (day: Day): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** dimanche 22 novembre 2026, mardi 1er décembre 2026 */
export const formatDayLong = (day: Day): string => long.format(utc(day)).replace(/(?<!\d)1 /, "1er ");

/** 22/11/2026 à 10:42, in Paris. */
export function formatInstant(instant: number): string {
  const hour = Math.floor(instant / HOUR);
  const minute = Math.floor((instant - hour * HOUR) / 60_000);
  return hourInWords(hour) + (minute < 10 ? `0${minute}` : minute);
}

/** "22/11/2026 à 10:" by hours since 1970. Paris is whole hours from UTC, so an hour has one day and one number. */
const hours = new Map<number, string>();
function hourInWords(hour: number): string {
  let words = hours.get(hour);
  if (words === undefined) {
    const at = hour * HOUR;
    words = `${numeric.format(at)} à ${clock.format(at).slice(0, 3)}`;
    // A few years of hours: an archive writes instants by the million, most of them of hours seen before.
    if (hours.size >= KEPT_HOURS) hours.clear();
    hours.set(hour, words);
  }
  return words;
}

/** 10:42, in Paris. */
export const formatTime = (instant: number): string => clock.format(instant);

/** aujourd'hui, hier, dans 3 jours, il y a 2 mois. */
export function formatRelativeDay(day: Day, today: Day): string {
  const days = Math.round((utc(day) - utc(today)) / 86_400_000);
  if (Math.abs(days) < 45) return relative.format(days, "day");
  if (Math.abs(days) < 700) return relative.format(Math.round(days / 30.44), "month");
  return relative.format(Math.round(days / 365.25), "year");
}

/** How long something took, in milliseconds: "moins d'une seconde", "12 s", "3 min 05 s". */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return "moins d'une seconde";
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}

/** "9 h 30" or "14 h" of a time of day, "HH:MM". */
export const formatHour = (time: string): string =>
  time
    .replace(/^0/, "")
    .replace(":", "\u00a0h\u00a0")
    .replace(/\u00a000$/, "");
