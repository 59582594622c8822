import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "~/domain/calendar/day";
import { cents } from "~/domain/money/money";
import { erasureBlocks, leftOf } from "~/domain/privacy/erasure";
import {
  accountingUntil,
  contractUntil,
  dueOf,
  firstUntil,
  keptTogether,
  worksUntil,
} from "~/domain/privacy/retention";

const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays("1990-01-01" as Day, n));

test("PV8 books are kept to the end of the tenth year after theirs, works ten years, other contracts five", () => {
  expect(accountingUntil("2026-02-03" as Day).until).toBe("2036-12-31");
  const sale = { on: "2026-11-23" as Day, gross: cents(11_999), works: false, signedOnline: true };
  expect(contractUntil(sale)).toEqual({ law: "contract", until: "2031-11-23" });
  expect(contractUntil({ ...sale, gross: cents(12_000) })).toEqual({
    law: "electronic",
    until: "2036-11-23",
  });
  expect(contractUntil({ ...sale, works: true })).toEqual({ law: "works", until: "2036-11-23" });
  fc.assert(
    fc.property(days, fc.nat(1_000_000), fc.boolean(), fc.boolean(), (on, gross, works, signedOnline) => {
      const { until } = contractUntil({ on, gross: cents(gross), works, signedOnline });
      expect(until > addDays(on, 5 * 365)).toBe(true);
      expect(until <= accountingUntil(on).until).toBe(true);
    }),
    { seed: 20261130 },
  );
});

test("PV7 what forbids an erasure is told, the gravest first", () => {
  const nothing = {
    unsettledInvoices: 0,
    paymentsOnAccount: 0,
    runningOrders: 0,
    ordersToCome: 0,
    pending: 0,
  };
  expect(erasureBlocks(nothing)).toEqual([]);
  expect(erasureBlocks({ ...nothing, runningOrders: 2, unsettledInvoices: 1 })).toEqual([
    { code: "erase-unsettled", count: 1 },
    { code: "erase-running", count: 2 },
  ]);
});

test.each([
  // C. com. L123-22: to the end of the tenth year after the one it belongs to.
  ["an invoice of February 2026", accountingUntil("2026-02-03" as Day), "2036-12-31"],
  ["an invoice of New Year's Eve", accountingUntil("2026-12-31" as Day), "2036-12-31"],
  // C. civ. 1792-4-1 from the works; a leap day ends on the last of February.
  ["works of a leap day", worksUntil("2028-02-29" as Day), "2038-02-28"],
])("PV12 %s is kept on its last day, and may leave on the next", (_, kept, last) => {
  expect(dueOf([kept], last as Day)).toEqual([]);
  expect(dueOf([kept], addDays(last as Day, 1))).toEqual([kept]);
});

test("PV13 what hangs together leaves together, at the last of its terms; nothing leaves sooner than alone", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ together: fc.constantFrom("a", "b", "c"), on: days, works: fc.boolean() }), {
        maxLength: 12,
      }),
      days,
      (rows, today) => {
        const things = rows.map(({ together, on, works }) => ({
          together,
          ...contractUntil({ on, gross: cents(5_000), works, signedOnline: false }),
        }));
        const bound = keptTogether(things);
        expect(bound.map(({ together }) => together)).toEqual(things.map(({ together }) => together));
        for (const [i, one] of bound.entries()) {
          const group = things.filter(({ together }) => together === one.together);
          expect(one.until).toBe(
            group
              .map(({ until }) => until)
              .toSorted()
              .at(-1),
          );
          expect(one.until >= (things[i]?.until ?? "")).toBe(true);
        }
        const due = dueOf(bound, today);
        for (const one of due)
          expect(due.filter(({ together }) => together === one.together)).toHaveLength(
            bound.filter(({ together }) => together === one.together).length,
          );
        const left = bound.filter((one) => !due.includes(one));
        expect((firstUntil(left) ?? today) >= today).toBe(true);
      },
    ),
    { seed: 20261201 },
  );
});

test("PV15 what is left of what was kept is what did not leave", () => {
  const kept = [
    { kind: "invoice" as const, count: 3 },
    { kind: "quote" as const, count: 1 },
  ];
  expect(leftOf(kept, [])).toEqual(kept);
  expect(
    leftOf(kept, [
      { kind: "quote", count: 1 },
      { kind: "invoice", count: 1 },
      { kind: "invoice", count: 1 },
    ]),
  ).toEqual([{ kind: "invoice", count: 1 }]);
});
