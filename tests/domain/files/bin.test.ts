import fc from "fast-check";
import { expect, test } from "vitest";
import { BIN_DAYS, binnedBefore, leavesAt } from "~/domain/files/bin";

test("FI21 a bin without a choice never empties itself; with one, what is told to leave leaves at that moment", () => {
  expect([binnedBefore(null, 1), leavesAt(1, null)]).toEqual([null, null]);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 41 }),
      fc.integer({ min: BIN_DAYS.least, max: BIN_DAYS.most }),
      (binnedAt, days) => {
        const leaves = leavesAt(binnedAt, days) ?? 0;
        expect(binnedBefore(days, leaves)).toBe(binnedAt);
        expect(binnedBefore(days, leaves - 1)).toBeLessThan(binnedAt);
      },
    ),
    { seed: 20261130, numRuns: 100 },
  );
});
