import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "~/domain/money/allocate";
import { add, lineAmount, negate, proRata, scalePrice, share, subtract, sum } from "~/domain/money/amounts";
import { basisPoints, cents, quantity, unitPrice } from "~/domain/money/money";
import { roundHalfAway } from "~/domain/money/rounding";

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(cents);

describe("scales", () => {
  test("M1 a float, NaN or an unsafe integer is not an amount", () => {
    for (const bad of [0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => cents(bad)).toThrow(RangeError);
      expect(() => quantity(bad)).toThrow(RangeError);
      expect(() => unitPrice(bad)).toThrow(RangeError);
      expect(() => basisPoints(bad)).toThrow(RangeError);
    }
    expect(Object.is(cents(-0), 0)).toBe(true);
  });

  test("M1 adding beyond the safe integers throws rather than drifts", () => {
    expect(() => add(cents(Number.MAX_SAFE_INTEGER), cents(1))).toThrow(RangeError);
    expect(sum([])).toBe(0);
    expect(sum([cents(10), cents(-3)])).toBe(7);
    expect(subtract(cents(1), cents(3))).toBe(-2);
  });
});

describe("rounding", () => {
  test.each([
    [5n, 10n, 1],
    [-5n, 10n, -1],
    [4n, 10n, 0],
    [-4n, 10n, 0],
    [15n, 10n, 2],
    [25n, 10n, 3],
    [-25n, 10n, -3],
    [25n, -10n, -3],
    [1n, 3n, 0],
    [2n, 3n, 1],
  ])("M2 %s / %s rounds to %s", (n, d, expected) => {
    expect(Object.is(roundHalfAway(n, d), expected)).toBe(true);
  });

  test("M2 rounding the opposite gives the opposite, and never moves by more than a half", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        fc.bigInt({ min: 1000n, max: 10n ** 9n }),
        (n, d) => {
          const rounded = BigInt(roundHalfAway(n, d));
          expect(BigInt(roundHalfAway(-n, d))).toBe(-rounded);
          const gap = 2n * (rounded * d - n);
          expect(gap <= d && -gap <= d).toBe(true);
        },
      ),
    );
  });

  test("M2 dividing by zero throws", () => expect(() => roundHalfAway(1n, 0n)).toThrow(RangeError));
});

describe("amounts", () => {
  test.each([
    // quantity, unit price, discount, expected cents
    [3500, 489000, 0, 17115], // 3,5 h × 48,90
    [12750, 644000, 0, 82110], // 12,75 m² × 64,40
    [2000, 4500000, 500, 85500], // 2 × 450,00 − 5 %
    [1000, 50, 0, 1], // half a cent goes up
    [-1000, 50, 0, -1],
    [1000, 1000000, 10000, 0],
    [999999999, 99999999999, 0, 999999998990000], // no precision lost
  ])("M3 %i thousandths at %i less %i bp is %i cents", (q, p, d, expected) => {
    expect(lineAmount(quantity(q), unitPrice(p), basisPoints(d))).toBe(expected);
  });

  test.each([
    [585, 550, 32],
    [70, 550, 4],
    [11007, 550, 605],
    [1635050, 2000, 327010],
    [-585, 550, -32],
  ])("M4 of %i cents, %i bp is %i", (a, rate, expected) => {
    expect(share(cents(a), basisPoints(rate))).toBe(expected);
  });

  test("M4 pro rata and coefficients round half away from zero", () => {
    expect(proRata(cents(50000), 16587, 121716)).toBe(6814);
    expect(proRata(cents(50000), 2018, 121716)).toBe(829);
    expect(scalePrice(unitPrice(333), basisPoints(15000))).toBe(500);
  });
});

describe("allocate", () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 })
    .filter((w) => w.some((x) => x > 0));

  test("M5 three equal parts of 1,00 € lose nothing: the first takes the cent", () => {
    expect(allocate(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(cents(3189), [85500, 20800])).toEqual([2565, 624]);
  });

  test("M5 the parts sum to the whole, whatever the weights and signs", () => {
    fc.assert(
      fc.property(
        amount,
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 12 }),
        (total, w) => {
          fc.pre(w.reduce((a, b) => a + b, 0) !== 0);
          expect(sum(allocate(total, w))).toBe(total);
        },
      ),
    );
  });

  test("M6 a part is within a cent of its exact share, zero weight gets nothing", () => {
    fc.assert(
      fc.property(amount, weights, (total, w) => {
        const whole = w.reduce((a, b) => a + b, 0);
        allocate(total, w).forEach((part, i) => {
          const weight = w[i] ?? 0;
          if (weight === 0) expect(part).toBe(0);
          const gap = BigInt(part) * BigInt(whole) - BigInt(total) * BigInt(weight);
          expect((gap < 0n ? -gap : gap) < BigInt(whole)).toBe(true);
        });
      }),
    );
  });

  test("M7 the opposite amount splits into the opposite parts", () => {
    fc.assert(
      fc.property(amount, weights, (total, w) => {
        expect(allocate(negate(total), w)).toEqual(allocate(total, w).map(negate));
      }),
    );
  });

  test("M5 with nothing to weigh by, zero is zero and anything else throws", () => {
    expect(allocate(cents(0), [0, 0])).toEqual([0, 0]);
    expect(() => allocate(cents(1), [0, 0])).toThrow(RangeError);
    expect(() => allocate(cents(1), [])).toThrow(RangeError);
  });
});
