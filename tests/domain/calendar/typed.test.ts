import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import { parseTypedDay } from "~/domain/calendar/typed";

const today = "2026-11-23" as Day;

test.each([
  ["03/12/2026", "2026-12-03"],
  ["3/12/26", "2026-12-03"],
  ["3.12.2026", "2026-12-03"],
  [" 3 12 2026 ", "2026-12-03"],
  ["031226", "2026-12-03"],
  ["03122026", "2026-12-03"],
  ["3/12", "2026-12-03"],
  ["29/02/2028", "2028-02-29"],
  ["2026-12-03", "2026-12-03"],
])("%s is read day first", (typed, day) => {
  expect(parseTypedDay(typed, today)).toBe(day);
});

test.each([
  "",
  "12",
  "31/02/2026",
  "29/02/2027",
  "00/01/2026",
  "12/13/2026",
  "demain",
  "2026-02-30",
  "1/2/3/4",
])("« %s » names no day", (typed) => {
  expect(parseTypedDay(typed, today)).toBeNull();
});

test("what a screen shows is read back as the same day", () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
      const day = addDays(today, days);
      expect(parseTypedDay(formatDay(day), today)).toBe(day);
    }),
    { seed: 20_261_123 },
  );
});
