import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BANDS, bandOf, quantile } from "~/domain/metrics/bands";

const durations = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 300 });
const counted = (all: number[]) => BANDS.map((_, band) => all.filter((ms) => bandOf(ms) === band).length);

describe("how long the server takes, told from counts", () => {
  test("ME1 a duration belongs to the first band that holds it", () => {
    expect([0, 5, 6, 100, 101, 2500, 2501, 1e9].map(bandOf)).toEqual([0, 0, 1, 6, 7, 11, 12, 12]);
  });

  test("ME2 half of nothing is nothing; of one duration it is at most that", () => {
    expect(quantile(counted([]), 0, 0.5)).toBeNull();
    expect(quantile(counted([3]), 3, 1)).toBe(3);
    // 35 to 50 ms: four durations, the second of them stands halfway.
    expect(quantile(counted([40, 41, 42, 50]), 50, 0.5)).toBe(42.5);
  });

  test("ME2 a quantile stands in the band of the true one, under the longest, and grows with its share", () => {
    fc.assert(
      fc.property(durations, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
        const sorted = all.toSorted((a, b) => a - b);
        const truth = sorted[Math.ceil(share * all.length) - 1] ?? 0;
        const longest = sorted.at(-1) ?? 0;
        const told = quantile(counted(all), longest, share) ?? -1;
        expect(told).toBeLessThanOrEqual(longest);
        expect(told).toBeGreaterThanOrEqual(BANDS[bandOf(truth) - 1] ?? 0);
        expect(told).toBeLessThanOrEqual(BANDS[bandOf(truth)] ?? longest);
        expect(quantile(counted(all), longest, 1)).toBeGreaterThanOrEqual(told);
      }),
      { seed: 11 },
    );
  });
});
