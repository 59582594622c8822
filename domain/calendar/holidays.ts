import { addDays, type Day, weekday } from "./day";

/** Where the law adds days of its own (C. trav. L3134-13, L3422-2). */
export type HolidayZone =
  | "metropole"
  | "alsace-moselle"
  | "guadeloupe"
  | "martinique"
  | "guyane"
  | "reunion"
  | "mayotte";

/** Easter Sunday of a Gregorian year (Meeus, Jones, Butcher). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, "0")}-${String((f % 31) + 1).padStart(2, "0")}` as Day;
}

const FIXED = {
  "01-01": "Jour de l'an",
  "05-01": "Fête du Travail",
  "05-08": "Victoire 1945",
  "07-14": "Fête nationale",
  "08-15": "Assomption",
  "11-01": "Toussaint",
  "11-11": "Armistice 1918",
  "12-25": "Noël",
};
const ABOLITION: Partial<Record<HolidayZone, string>> = {
  guadeloupe: "05-27",
  martinique: "05-22",
  guyane: "06-10",
  reunion: "12-20",
  mayotte: "04-27",
};

/** Public holidays of a year, day -> French name (CA6; C. trav. L3133-1). */
export function holidays(year: number, zone: HolidayZone = "metropole"): Map<Day, string> {
  const sunday = easter(year);
  const days: [Day, string][] = Object.entries(FIXED).map(([date, name]) => [`${year}-${date}` as Day, name]);
  days.push(
    [addDays(sunday, 1), "Lundi de Pâques"],
    [addDays(sunday, 39), "Ascension"],
    [addDays(sunday, 50), "Lundi de Pentecôte"],
  );
  if (zone === "alsace-moselle")
    days.push([addDays(sunday, -2), "Vendredi saint"], [`${year}-12-26` as Day, "Saint-Étienne"]);
  const abolition = ABOLITION[zone];
  if (abolition) days.push([`${year}-${abolition}` as Day, "Abolition de l'esclavage"]);
  // Ascension may fall on 1 or 8 May: one day, its fixed name first.
  const named = new Map<Day, string>();
  for (const [day, name] of days.toSorted(([x], [y]) => x.localeCompare(y)))
    if (!named.has(day)) named.set(day, name);
  return named;
}

/** Name of the public holiday on that day, or null. */
export const holidayOn = (day: Day, zone: HolidayZone = "metropole"): string | null =>
  holidays(Number(day.slice(0, 4)), zone).get(day) ?? null;

/** Monday to Friday, public holidays apart. */
export const isWorkingDay = (day: Day, zone: HolidayZone = "metropole"): boolean =>
  weekday(day) <= 5 && holidayOn(day, zone) === null;

/** Whether banks settle in euros that day: TARGET closes on six days a year and at weekends (CA7). */
export function isBankDay(day: Day): boolean {
  const sunday = easter(Number(day.slice(0, 4)));
  const closed: Day[] = [addDays(sunday, -2), addDays(sunday, 1)];
  return (
    weekday(day) <= 5 && !closed.includes(day) && !["01-01", "05-01", "12-25", "12-26"].includes(day.slice(5))
  );
}
