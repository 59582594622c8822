import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  endOfMonth,
  isDay,
  isoWeek,
  mondayOf,
  readDay,
  weekday,
} from "~/domain/calendar/day";
import { formatDay, formatDayLong, formatInstant, formatRelativeDay } from "~/domain/calendar/format";
import { easter, holidayOn, holidays, isBankDay, isWorkingDay } from "~/domain/calendar/holidays";

const d = (text: string) => text as Day;
const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((n) => addDays(d("1970-01-01"), n));
const laws = { seed: 20261123, numRuns: 500 };

describe("days", () => {
  test("CA1 only days of the calendar are days", () => {
    for (const yes of ["2026-02-28", "2028-02-29", "2000-02-29"]) expect(isDay(yes)).toBe(true);
    for (const no of ["2026-02-29", "1900-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "26-01-01", ""])
      expect(isDay(no)).toBe(false);
  });

  test("CA1 adding days and counting them are opposites, and days compare as text", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4_000, max: 4_000 }), (day, n) => {
        const later = addDays(day, n);
        expect(daysBetween(day, later)).toBe(n);
        expect(Math.sign(later.localeCompare(day))).toBe(Math.sign(n));
      }),
      laws,
    );
  });

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-05-15", 12, "2027-05-15"],
    ["2026-01-10", -13, "2024-12-10"],
  ])("CA2 %s plus %i months is %s", (from, n, to) => expect(addMonths(d(from), n)).toBe(to));

  test("CA2 the last day of a month is followed by a first", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(endOfMonth(day).slice(0, 7)).toBe(day.slice(0, 7));
        expect(addDays(endOfMonth(day), 1).slice(8)).toBe("01");
      }),
      laws,
    );
  });

  test.each([
    ["22/11/2026", "2026-11-22"],
    ["1/2/26", "2026-02-01"],
    ["22.11.2026", "2026-11-22"],
    [" 2026-11-22 ", "2026-11-22"],
    ["30/02/2026", null],
    ["11/22/2026", null],
    ["22/11", null],
    ["22/11/126", null],
    ["", null],
  ])("CA3 %j is read as %s", (text, day) => expect(readDay(text)).toBe(day));

  test.each([
    ["2026-11-22", 7, "2026-W47"],
    ["2026-11-23", 1, "2026-W48"],
    ["2026-12-31", 4, "2026-W53"],
    ["2027-01-03", 7, "2026-W53"],
    ["2024-12-30", 1, "2025-W01"],
    ["1969-12-31", 3, "1970-W01"],
  ])("CA4 %s is day %i of %s", (day, of, week) => {
    expect([weekday(d(day)), isoWeek(d(day))]).toEqual([of, week]);
  });

  test("CA4 a week is seven days from its Monday", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const days = Array.from({ length: 7 }, (_, i) => addDays(mondayOf(day), i));
        expect(days).toContain(day);
        expect(days.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
        expect(new Set(days.map(isoWeek)).size).toBe(1);
        expect(isoWeek(addDays(mondayOf(day), 7))).not.toBe(isoWeek(day));
      }),
      laws,
    );
  });
});

describe("holidays", () => {
  test.each([
    [2026, "2026-04-05", "2026-05-14", "2026-05-25"],
    [2027, "2027-03-28", "2027-05-06", "2027-05-17"],
    [2028, "2028-04-16", "2028-05-25", "2028-06-05"],
  ])("CA6 the movable days of %i", (year, sunday, ascension, whit) => {
    expect(easter(year)).toBe(sunday);
    expect(holidayOn(d(ascension))).toBe("Ascension");
    expect(holidayOn(d(whit))).toBe("Lundi de Pentecôte");
    expect(holidayOn(addDays(d(sunday), 1))).toBe("Lundi de Pâques");
  });

  test("CA6 eleven days in metropolitan France, more where the law adds some", () => {
    expect(holidays(2026).size).toBe(11);
    expect(holidayOn(d("2026-04-03"))).toBeNull();
    expect(holidayOn(d("2026-04-03"), "alsace-moselle")).toBe("Vendredi saint");
    expect(holidays(2026, "alsace-moselle").size).toBe(13);
    expect(holidayOn(d("2026-12-20"), "reunion")).toBe("Abolition de l'esclavage");
    expect([
      isWorkingDay(d("2026-11-11")),
      isWorkingDay(d("2026-11-12")),
      isWorkingDay(d("2026-11-14")),
    ]).toEqual([false, true, false]);
  });

  test("CA6 Ascension on 8 May is one day, not two", () => expect(holidays(2059).size).toBe(10));

  test("CA7 banks work on 11 November, not on Good Friday nor 26 December", () => {
    expect([isBankDay(d("2026-11-11")), isBankDay(d("2026-04-03")), isBankDay(d("2025-12-26"))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("writing", () => {
  test("CA8 days and instants print as in France", () => {
    expect(formatDay(d("2026-11-22"))).toBe("22/11/2026");
    expect(formatDayLong(d("2026-11-22"))).toBe("dimanche 22 novembre 2026");
    expect(formatDayLong(d("2026-12-01"))).toBe("mardi 1er décembre 2026");
    expect(formatDayLong(d("2026-12-21"))).toBe("lundi 21 décembre 2026");
    expect(formatInstant(Date.parse("2026-07-14T22:30:00Z"))).toBe("15/07/2026 à 00:30");
    expect(formatInstant(Date.parse("2026-12-31T23:05:00Z"))).toBe("01/01/2027 à 00:05");
  });

  test("an instant reads as the calendar of Paris says it, through both clock changes and long before", () => {
    const day = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", dateStyle: "short" });
    const time = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", timeStyle: "short" });
    const long = (at: number) => `${day.format(at)} à ${time.format(at)}`;
    for (const around of ["2026-03-29T00:00:00Z", "2026-10-25T00:00:00Z", "1969-12-31T22:00:00Z"])
      for (let minute = 0; minute < 240; minute += 7) {
        const at = Date.parse(around) + minute * 60_000 + 59_999;
        expect(formatInstant(at)).toBe(long(at));
      }
  });

  test.each([
    [0, "aujourd’hui"],
    [-1, "hier"],
    [1, "demain"],
    [3, "dans 3 jours"],
    [-3, "il y a 3 jours"],
    [-61, "il y a 2 mois"],
    [730, "dans 2 ans"],
  ])("CA8 %i days from today is %j", (n, text) => {
    const today = d("2026-11-22");
    expect(formatRelativeDay(addDays(today, n), today).replace(/\u00a0/g, " ")).toBe(text);
  });
});
