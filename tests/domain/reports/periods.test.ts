import { expect, test } from "vitest";
import { addDays, type Day, weekday } from "~/domain/calendar/day";
import { parisInstant } from "~/domain/calendar/paris";
import { lastPeriod, sameLastYear, yearOfMonths } from "~/domain/reports/periods";

const on = (day: string) => day as Day;
const YEAR = Array.from({ length: 365 }, (_, i) => addDays(on("2026-01-01"), i));

test("RP1 yesterday, the last week from Monday to Sunday, the last month", () => {
  const today = on("2026-11-23");
  expect(lastPeriod("day", today)).toEqual({ from: "2026-11-22", to: "2026-11-22", key: "2026-11-22" });
  expect(lastPeriod("week", today)).toEqual({ from: "2026-11-16", to: "2026-11-22", key: "2026-W47" });
  expect(lastPeriod("week", on("2026-11-29")).key).toBe("2026-W47");
  expect(lastPeriod("month", on("2026-03-31"))).toEqual({
    from: "2026-02-01",
    to: "2026-02-28",
    key: "2026-02",
  });
});

test("RP2 a Monday faces a Monday, a month its month, February of a leap year its 28 days", () => {
  for (const day of YEAR) {
    const before = sameLastYear("day", { from: day, to: day });
    expect(weekday(before.from)).toBe(weekday(day));
  }
  expect(sameLastYear("month", { from: on("2028-02-01"), to: on("2028-02-29") })).toEqual({
    from: "2027-02-01",
    to: "2027-02-28",
  });
});

test.each(["day", "week", "month"] as const)(
  "RP3 every day is in one report by %s, whenever it runs",
  (every) => {
    const reports = new Map(YEAR.map((day) => [lastPeriod(every, day).key, lastPeriod(every, day)]));
    const told = [...reports.values()].flatMap(({ from, to }) => {
      const days: Day[] = [];
      for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
      return days;
    });
    expect(new Set(told).size).toBe(told.length);
    const inside = YEAR.slice(0, -31).filter((day) => day > addDays(on("2026-01-01"), 31));
    expect(inside.every((day) => told.includes(day))).toBe(true);
  },
);

test.each([
  ["2026-03-29", 23],
  ["2026-10-25", 25],
])("RP3 the day of the clock change %s has %i hours and borders its neighbours", (day, hours) => {
  const { from, to } = lastPeriod("day", addDays(on(day), 1));
  expect((parisInstant(addDays(to, 1), 0) - parisInstant(from, 0)) / 3_600_000).toBe(hours);
});

test("twelve months that end with this one, each beside its own of last year", () => {
  const months = yearOfMonths(on("2026-11-23"));
  expect(months.map(({ now }) => now.from.slice(0, 7))).toHaveLength(12);
  expect(months[0]).toMatchObject({
    now: { from: "2025-12-01", to: "2025-12-31" },
    before: { from: "2024-12-01" },
  });
  expect(months[11]?.now).toEqual({ from: "2026-11-01", to: "2026-11-30" });
});
