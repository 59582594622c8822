/**
 * The quotient of two integers, rounded to the nearest, halves away from zero, so that an amount and its
 * opposite round to opposite values (M2). Exact: no float is involved. Throws RangeError on a zero denominator
 * or a result beyond the safe integers.
 */
export function roundHalfAway(numerator: bigint, denominator: bigint): number {
  if (denominator === 0n) throw new RangeError("division by zero");
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = Number((2n * n + d) / (2n * d));
  if (!Number.isSafeInteger(rounded)) throw new RangeError("amount beyond the safe integers");
  return negative && rounded !== 0 ? -rounded : rounded;
}
