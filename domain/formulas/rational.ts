import { roundHalfAway } from "~/domain/money/rounding";

/** An exact number: a fraction in lowest terms, its denominator positive. No float takes part (FO1). */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** Neither part of a fraction grows beyond this: what would is refused, so that time and memory are bounded (FO6). */
const LARGEST = 10n ** 60n;

/** The number is beyond what a formula may reach. */
export class TooLarge extends Error {}
/** Something was to be divided by nothing. */
export class DividedByZero extends Error {}

const absolute = (value: bigint) => (value < 0n ? -value : value);

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Integers of a machine are ten times quicker where both fit; the answer is the same. */
function commonDivisor(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y !== 0n) {
    if (x <= SAFE && y <= SAFE) {
      let [small, smaller] = [Number(x), Number(y)];
      while (smaller !== 0) [small, smaller] = [smaller, small % smaller];
      return BigInt(small);
    }
    [x, y] = [y, x % y];
  }
  return x;
}

/** The fraction n ÷ d. Throws DividedByZero and TooLarge. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new DividedByZero();
  if (n === 0n) return ZERO;
  let over = d < 0n ? -n : n;
  let under = d < 0n ? -d : d;
  if (under !== 1n) {
    const shared = commonDivisor(absolute(over), under);
    if (shared !== 1n) {
      over /= shared;
      under /= shared;
    }
  }
  if (absolute(over) > LARGEST || under > LARGEST) throw new TooLarge();
  return { n: over, d: under };
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

export const plus = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const opposite = (a: Rational): Rational => (a.n === 0n ? a : { n: -a.n, d: a.d });
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** Below zero, zero or above, as the first is less, equal or more. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greatest whole number that is not above it. */
export const floor = (a: Rational): bigint => a.n / a.d - (a.n < 0n && a.n % a.d !== 0n ? 1n : 0n);
/** The smallest whole number that is not below it. */
export const ceiling = (a: Rational): bigint => -floor(opposite(a));

/** The nearest whole number, halves away from zero. */
export function nearest(a: Rational): bigint {
  const rounded = (2n * absolute(a.n) + a.d) / (2n * a.d);
  return a.n < 0n ? -rounded : rounded;
}

/** A whole power, from −16 to 16. */
export function power(base: Rational, exponent: number): Rational {
  let value = ONE;
  for (let i = 0; i < Math.abs(exponent); i++) value = times(value, base);
  return exponent < 0 ? over(ONE, value) : value;
}

/** The square root, to nine decimals, half away from zero (FO4). The number is zero or above. */
export function root(a: Rational): Rational {
  const wanted = (4n * a.n * 10n ** 18n) / a.d;
  if (wanted === 0n) return ZERO;
  let guess = 1n << BigInt(Math.ceil(wanted.toString(2).length / 2));
  for (;;) {
    const next = (guess + wanted / guess) >> 1n;
    if (next >= guess) break;
    guess = next;
  }
  return rational((guess + 1n) >> 1n, 10n ** 9n);
}

/** A number kept in integer units of so many decimals, such as a quantity in thousandths. */
export const fromScaled = (value: number, decimals: number): Rational =>
  rational(BigInt(value), 10n ** BigInt(decimals));

/**
 * In integer units of so many decimals, rounded once, half away from zero (FO3). Throws RangeError where that is
 * beyond the safe integers.
 */
export const toScaled = (value: Rational, decimals: number): number =>
  roundHalfAway(value.n * 10n ** BigInt(decimals), value.d);

/** "1,5", "−0,333" with at most so many decimals, and whether that is all there is. */
export function printed(value: Rational, decimals = 3): { text: string; exact: boolean } {
  const unit = 10n ** BigInt(decimals);
  const scaled = { n: value.n * unit, d: value.d };
  const rounded = nearest(scaled);
  const all = absolute(rounded)
    .toString()
    .padStart(decimals + 1, "0");
  const whole = all.slice(0, all.length - decimals).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  const fraction = all.slice(all.length - decimals).replace(/0+$/, "");
  return {
    text: (rounded < 0n ? "−" : "") + whole + (fraction ? `,${fraction}` : ""),
    exact: rounded * scaled.d === scaled.n,
  };
}
