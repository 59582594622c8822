import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "~/domain/calendar/day";
import { cents } from "~/domain/money/money";
import { erasureBlocks } from "~/domain/privacy/erasure";
import { accountingUntil, contractUntil } from "~/domain/privacy/retention";

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
