import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type Day, endOfMonth, isDay } from "~/domain/calendar/day";
import { dayProblems, endStands, endsOf, piecesOf, serialNumbers, termOf } from "~/domain/equipment/ends";
import { equipmentForm, replacementForm } from "~/domain/equipment/forms";
import { durationWords } from "~/domain/equipment/words";

const seed = 20261130;
const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays("1990-01-01" as Day, n));
const months = fc.integer({ min: 0, max: 600 });
const d = (text: string) => text as Day;

describe("EQ1 a term in months", () => {
  test.each([
    ["2026-03-15", 24, "2028-03-15"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2096-02-29", 48, "2100-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-01-30", 1, "2026-02-28"],
    ["2026-11-30", 0, "2026-11-30"],
  ])("installed on %s for %i months ends on %s", (installedOn, count, expected) => {
    expect(termOf(d(installedOn), count)).toBe(expected);
  });

  test("it is a day of the right month, on the same date or the last one of a shorter month, never before", () => {
    fc.assert(
      fc.property(day, months, (installedOn, count) => {
        const end = termOf(installedOn, count);
        if (end === null) throw new Error("no end");
        expect(isDay(end)).toBe(true);
        expect(end >= installedOn).toBe(true);
        const apart =
          (Number(end.slice(0, 4)) - Number(installedOn.slice(0, 4))) * 12 +
          Number(end.slice(5, 7)) -
          Number(installedOn.slice(5, 7));
        expect(apart).toBe(count);
        expect(end.slice(8) === installedOn.slice(8) || end === endOfMonth(end)).toBe(true);
        expect(Number(end.slice(8))).toBeLessThanOrEqual(Number(installedOn.slice(8)));
      }),
      { seed, numRuns: 2000 },
    );
  });

  test("a longer term never ends sooner, a later day neither", () => {
    fc.assert(
      fc.property(day, months, fc.integer({ min: 0, max: 400 }), (installedOn, count, more) => {
        const end = String(termOf(installedOn, count));
        expect(String(termOf(installedOn, count + more)) >= end).toBe(true);
        expect(String(termOf(addDays(installedOn, more), count)) >= end).toBe(true);
      }),
      { seed, numRuns: 2000 },
    );
  });

  test("no day or no months, no end", () => {
    expect(termOf(null, 24)).toBeNull();
    expect(termOf(d("2026-01-01"), null)).toBeNull();
    expect(endsOf({ installedOn: d("2026-01-01"), warrantyUntil: null, endOfLifeOn: null }, null)).toEqual({
      warrantyUntil: null,
      warrantyGiven: false,
      endOfLifeOn: null,
      endOfLifeGiven: false,
    });
  });
});

test("EQ2 what is given wins; emptied, it is computed again", () => {
  const terms = { warrantyMonths: 24, lifetimeMonths: 120 };
  const given = endsOf(
    { installedOn: d("2026-05-10"), warrantyUntil: d("2031-01-01"), endOfLifeOn: null },
    terms,
  );
  expect(given).toEqual({
    warrantyUntil: "2031-01-01",
    warrantyGiven: true,
    endOfLifeOn: "2036-05-10",
    endOfLifeGiven: false,
  });
  fc.assert(
    fc.property(day, months, months, (installedOn, warrantyMonths, lifetimeMonths) => {
      const ends = endsOf(
        { installedOn, warrantyUntil: null, endOfLifeOn: null },
        { warrantyMonths, lifetimeMonths },
      );
      expect(ends.warrantyUntil).toBe(termOf(installedOn, warrantyMonths));
      expect(ends.endOfLifeOn).toBe(termOf(installedOn, lifetimeMonths));
      expect(dayProblems({ installedOn, ...ends })).toEqual([]);
    }),
    { seed },
  );
});

test("an end before the installation is said at its field", () => {
  expect(
    dayProblems({
      installedOn: d("2026-05-10"),
      warrantyUntil: d("2026-05-09"),
      endOfLifeOn: d("2026-05-10"),
    }),
  ).toEqual([{ code: "end-before-installation", field: "warrantyUntil" }]);
});

test("EQ9 serial numbers, however they were separated, each once", () => {
  expect(serialNumbers(" A12 ;B 7,\nA12,, c-3 ")).toBe("A12, B 7, c-3");
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(serialNumbers(serialNumbers(text))).toBe(serialNumbers(text));
    }),
    { seed },
  );
  expect(equipmentForm.parse({ label: "Pompe", serialNumber: "A;A" }).serialNumber).toBe("A");
});

test("EQ10 units are counted, what is measured is one", () => {
  expect(piecesOf({ quantity: 3000, unit: "u" })).toBe(3);
  expect(piecesOf({ quantity: 2500, unit: "" })).toBe(2);
  expect(piecesOf({ quantity: 12_500, unit: "ml" })).toBe(1);
  expect(piecesOf({ quantity: null, unit: "u" })).toBe(0);
});

test("EQ11 near is a year before a life is over, three months before a warranty is", () => {
  const today = d("2026-11-30");
  expect(endStands(d("2026-11-29"), today, "life")).toBe("past");
  expect(endStands(today, today, "life")).toBe("near");
  expect(endStands(d("2027-11-30"), today, "life")).toBe("near");
  expect(endStands(d("2027-12-01"), today, "life")).toBe("far");
  expect(endStands(d("2027-02-28"), today, "warranty")).toBe("near");
  expect(endStands(d("2027-03-01"), today, "warranty")).toBe("far");
  expect(endStands(null, today, "warranty")).toBeNull();
});

test("months in words", () => {
  expect([0, 1, 12, 18, 24].map(durationWords)).toEqual(["0 mois", "1 mois", "1 an", "18 mois", "2 ans"]);
});

test("what is no day or no line is refused or left out", () => {
  expect(equipmentForm.safeParse({ label: "P", installedOn: "2026-02-30" }).success).toBe(false);
  expect(replacementForm.safeParse({ label: "P", version: 1 }).success).toBe(false);
  expect(equipmentForm.parse({ label: "P", line: "order:o1:l1" }).line).toEqual({
    documentKind: "order",
    documentId: "o1",
    lineId: "l1",
  });
  expect(equipmentForm.parse({ label: "P", line: "quote:o1:l1" }).line).toBeNull();
  expect(addMonths(d("2026-01-31"), 1)).toBe("2026-02-28");
});
