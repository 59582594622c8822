import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "~/domain/calendar/day";
import { compared, comparedYears, percentOf } from "~/domain/statistics/year";

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01" as Day, days));

test("ST1 the months of this year stand beside the twelve of the year before, without a gap", () => {
  const { now, before } = comparedYears("2026-03-15" as Day);
  expect(now).toEqual([
    { from: "2026-01-01", to: "2026-01-31" },
    { from: "2026-02-01", to: "2026-02-28" },
    { from: "2026-03-01", to: "2026-03-31" },
  ]);
  fc.assert(
    fc.property(anyDay, (today) => {
      const years = comparedYears(today);
      const all = [...years.before, ...years.now];
      for (const [i, span] of all.entries())
        if (i > 0) expect(span.from).toBe(addDays(all[i - 1]?.to ?? today, 1));
      expect(years.before).toHaveLength(12);
      expect(years.now.at(-1)?.from.slice(0, 7)).toBe(today.slice(0, 7));
    }),
  );
  expect(before[0]?.from).toBe("2025-01-01");
});

test("ST2 the month in progress is compared through the same date, or the last of a shorter month", () => {
  expect(comparedYears("2026-11-23" as Day).sameMonthBefore).toEqual({
    from: "2025-11-01",
    to: "2025-11-23",
  });
  expect(comparedYears("2028-02-29" as Day).sameMonthBefore).toEqual({
    from: "2027-02-01",
    to: "2027-02-28",
  });
  expect(compared([100, 300], [50, 400, 900], 150).month).toEqual({ now: 300, before: 150, percent: 100 });
});

test("ST3 the year in progress is compared with the year before through the same date", () => {
  expect(compared([100, 300], [50, 400, 900], 150).year).toEqual({ now: 400, before: 200, percent: 100 });
});

test("ST4 a change is a whole percentage, and none against nothing", () => {
  expect(percentOf(205, 200)).toBe(3);
  expect(percentOf(195, 200)).toBe(-3);
  expect(percentOf(200, 200)).toBe(0);
  expect(percentOf(-100, 200)).toBe(-150);
  expect(percentOf(100, 0)).toBeNull();
  expect(percentOf(100, -5)).toBeNull();
});
