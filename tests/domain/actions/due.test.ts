import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayMeant, isLate, nextDay, UNITS } from "~/domain/actions/due";
import { actionForm, closeActionForm } from "~/domain/actions/forms";
import { addDays, addMonths, type Day, daysBetween, weekday } from "~/domain/calendar/day";

const MONDAY = "2026-11-23" as Day;
const day = fc.integer({ min: 0, max: 5000 }).map((n) => addDays("2024-01-01" as Day, n));

describe("AC3 a delay as people say it", () => {
  test.each([
    ["7j", "2026-11-30"],
    ["1 jour", "2026-11-24"],
    ["+10 j", "2026-12-03"],
    ["2 sem", "2026-12-07"],
    ["2 semaines", "2026-12-07"],
    ["3 mois", "2027-02-23"],
    ["3m", "2027-02-23"],
    ["demain", "2026-11-24"],
    ["Jeudi", "2026-11-26"],
    ["lundi", "2026-11-30"],
    ["3/12", "2026-12-03"],
    ["2026-12-03", "2026-12-03"],
  ])("%s", (typed, expected) => {
    expect(dayMeant(typed, MONDAY)).toBe(expected);
  });

  test.each(["", "bientôt", "0 chose", "32/12", "jeudis"])("%s is no day", (typed) => {
    expect(dayMeant(typed, MONDAY)).toBeNull();
  });

  test("a day of the week is the next one, from tomorrow to a week from now", () => {
    const names = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 6 }), (today, at) => {
        const meant = dayMeant(names[at] ?? "", today);
        if (!meant) throw new Error("no day");
        expect(weekday(meant)).toBe(at + 1);
        expect(daysBetween(today, meant)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(today, meant)).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe("AC4 what comes back", () => {
  test.each([
    ["2026-01-31", "2026-01-31", 1, "month", "2026-01-31", "2026-02-28"],
    ["2026-01-31", "2026-02-28", 1, "month", "2026-02-28", "2026-03-31"],
    ["2026-11-02", "2026-11-02", 2, "week", "2026-11-04", "2026-11-16"],
    ["2026-11-02", "2026-11-02", 1, "week", "2026-11-23", "2026-11-30"],
    ["2026-11-02", "2026-11-05", 1, "day", "2026-11-01", "2026-11-06"],
    ["2020-02-29", "2026-02-28", 12, "month", "2026-11-23", "2027-02-28"],
    ["2020-02-29", "2027-02-28", 12, "month", "2027-12-23", "2028-02-29"],
  ] as const)("from %s, due %s, every %i %s, on %s", (start, due, every, unit, today, expected) => {
    expect(nextDay(start as Day, due as Day, { every, unit }, today as Day)).toBe(expected);
  });

  test("it is the first day of the rhythm after the day due and after today", () => {
    fc.assert(
      fc.property(
        day,
        fc.nat(900),
        fc.nat(900),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom(...UNITS),
        (start, late, past, every, unit) => {
          const due = addDays(start, late);
          const today = addDays(start, past);
          const after = due > today ? due : today;
          const at = (times: number) =>
            unit === "month"
              ? addMonths(start, times * every)
              : addDays(start, times * every * (unit === "week" ? 7 : 1));
          let times = 1;
          while (at(times) <= after) times += 1;
          expect(nextDay(start, due, { every, unit }, today)).toBe(at(times));
        },
      ),
    );
  });
});

test.each([
  ["2026-11-22", null, true],
  ["2026-11-23", null, false],
  ["2026-11-23", "09:59", true],
  ["2026-11-23", "10:00", false],
  ["2026-11-24", "08:00", false],
])("AC2 due on %s at %s, at ten on the 23rd: late is %s", (dueOn, dueTime, late) => {
  expect(isLate({ dueOn: dueOn as Day, dueTime }, { today: MONDAY, hour: "10:00" })).toBe(late);
});

describe("AC1 the form", () => {
  const sent = { typeId: "at-appel", dueOn: "2026-12-03" };
  test("a type and a day are enough", () => {
    expect(actionForm.parse(sent)).toEqual({
      ...sent,
      subject: "",
      dueTime: null,
      assigneeId: null,
      ouvrageId: null,
      rhythmUnit: null,
      rhythmEvery: 1,
    });
  });
  test.each([
    [{ ...sent, dueOn: "2026-02-30" }, "dueOn"],
    [{ ...sent, dueTime: "25:00" }, "dueTime"],
    [{ ...sent, rhythmEvery: "0" }, "rhythmEvery"],
    [{ dueOn: sent.dueOn }, "typeId"],
  ])("%o says what is wrong at the field", (form, field) => {
    expect(actionForm.safeParse(form).error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });
  test("a closing without words stands", () => {
    expect(closeActionForm.parse({})).toMatchObject({ result: "", dropped: false, nextDueOn: null });
  });
});
