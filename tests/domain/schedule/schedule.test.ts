import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "~/domain/calendar/day";
import { parisDay, parisInstant, parisWall } from "~/domain/calendar/paris";
import { lastDue, nextDue, type When } from "~/domain/schedule/schedule";

const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) });
const at = fc.integer({ min: 0, max: 1439 });
const whens: fc.Arbitrary<When> = fc.oneof(
  fc.constant<When>({ every: "minute" }),
  at.map((minutes): When => ({ every: "day", at: minutes })),
  fc.record({ every: fc.constant("week" as const), on: fc.integer({ min: 1, max: 7 }), at }),
  fc.record({ every: fc.constant("month" as const), on: fc.integer({ min: 1, max: 28 }), at }),
);

test("T2 last due <= now < next due, and each is the other's neighbour", () => {
  fc.assert(
    fc.property(whens, instants, (when, now) => {
      const [last, next] = [lastDue(when, now), nextDue(when, now)];
      expect(last).toBeLessThanOrEqual(now);
      expect(next).toBeGreaterThan(now);
      expect(nextDue(when, last)).toBe(next);
      expect(lastDue(when, next)).toBe(next);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["in winter", "2026-01-15", 195, "2026-01-15T02:15:00.000Z"],
  ["in summer", "2026-07-15", 195, "2026-07-15T01:15:00.000Z"],
  ["2:30 on the night that skips it is 3:30", "2026-03-29", 150, "2026-03-29T01:30:00.000Z"],
  ["2:30 on the night that has it twice is the first", "2026-10-25", 150, "2026-10-25T00:30:00.000Z"],
] as const)("T1 %s", (_, day, minutes, instant) => {
  expect(new Date(lastDue({ every: "day", at: minutes }, parisInstant(day as Day, 1439))).toISOString()).toBe(
    instant,
  );
});

test("T1 a year has each of its days once, through both changes", () => {
  for (const minutes of [0, 120, 150, 180, 1439]) {
    const when: When = { every: "day", at: minutes };
    const days: Day[] = [];
    for (
      let due = nextDue(when, parisInstant("2025-12-31" as Day, 1439));
      parisDay(due) < "2027-01-01";
      due = nextDue(when, due)
    )
      days.push(parisDay(due));
    expect(new Set(days).size).toBe(365);
    expect(days).toHaveLength(365);
  }
});

test("T1 weeks begin on Monday, months on their day", () => {
  const monday = nextDue({ every: "week", on: 1, at: 480 }, Date.UTC(2026, 10, 24));
  expect(parisWall(monday)).toEqual({ day: "2026-11-30", minutes: 480 });
  const month = nextDue({ every: "month", on: 1, at: 480 }, Date.UTC(2026, 10, 24));
  expect(parisWall(month)).toEqual({ day: "2026-12-01", minutes: 480 });
});

test("T3 two days down are one run late", () => {
  const when: When = { every: "day", at: 195 };
  const before = lastDue(when, Date.UTC(2026, 10, 20, 12));
  const after = lastDue(when, Date.UTC(2026, 10, 23, 12));
  expect(after).toBeGreaterThan(before);
  expect(lastDue(when, Date.UTC(2026, 10, 23, 13))).toBe(after);
});
