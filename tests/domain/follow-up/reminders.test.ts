import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, daysBetween } from "~/domain/calendar/day";
import { isWorkingDay } from "~/domain/calendar/holidays";
import { choreDue, LATEST, reminderDue } from "~/domain/follow-up/reminders";

const on = (day: string) => day as Day;
const days = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(on("2025-01-01"), n));
const cadences = fc.record({ times: fc.integer({ min: 0, max: 5 }), days: fc.integer({ min: 2, max: 30 }) });

test("FU1 a quote of a Monday with two reminders a week apart has them on the next two Mondays", () => {
  const sent = on("2026-11-02");
  const left = Array.from({ length: 40 }, (_, i) => addDays(sent, i)).flatMap((day) => {
    const step = reminderDue(sent, day, { times: 2, days: 7 });
    return step === null ? [] : [`${day} ${step}`];
  });
  expect(left[0]).toBe("2026-11-09 1");
  expect(left.find((line) => line.endsWith(" 2"))).toBe("2026-11-16 2");
  expect(reminderDue(sent, on("2026-11-09"), { times: 0, days: 7 })).toBeNull();
});

test("FU1 FU2 FU3 FU4 no reminder is early, beyond the wish, on a day off, or more than a week late", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 200 }), cadences, (from, passed, cadence) => {
      const today = addDays(from, passed);
      const step = reminderDue(from, today, cadence);
      if (step === null) return;
      expect(isWorkingDay(today)).toBe(true);
      expect(step).toBeGreaterThanOrEqual(1);
      expect(step).toBeLessThanOrEqual(cadence.times);
      const late = daysBetween(addDays(from, step * cadence.days), today);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThanOrEqual(LATEST);
    }),
    { numRuns: 500 },
  );
});

test("FU2 whatever days the server was up, each step leaves once at most and steps only grow", () => {
  fc.assert(
    fc.property(
      days,
      cadences,
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      (from, cadence, up) => {
        let last = 0;
        for (const [i, running] of up.entries()) {
          const step = running ? reminderDue(from, addDays(from, i), cadence) : null;
          if (step === null || step <= last) continue;
          expect(step).toBeLessThanOrEqual(cadence.times);
          last = step;
        }
      },
    ),
  );
});

test("FU5 the seller is given it on its day, within a week, on a working day, and never without a type", () => {
  const sent = on("2026-11-02");
  const given = (typeId: string | null) =>
    Array.from({ length: 40 }, (_, i) => addDays(sent, i)).filter((day) =>
      choreDue(sent, day, { typeId, days: 10 }),
    );
  expect(given("at-appel")).toEqual(["12", "13", "16", "17", "18", "19"].map((day) => on(`2026-11-${day}`)));
  expect(given(null)).toEqual([]);
});
