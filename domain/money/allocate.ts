import { type Cents, cents } from "~/domain/money/money";

/**
 * Splits an amount in proportion to integer weights by the largest remainder: the parts always sum to the whole
 * (M5), a part of zero weight gets nothing (M6), the opposite amount splits into opposite parts (M7). Ties go to
 * the earlier part. Throws RangeError when there is something to split and the weights sum to zero.
 */
export function allocate(total: Cents, weights: readonly number[]): Cents[] {
  const sumOfWeights = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (sumOfWeights === 0n) {
    if (total !== 0) throw new RangeError("nothing to allocate over: the weights sum to zero");
    return weights.map(() => cents(0));
  }
  const flip = sumOfWeights < 0n ? -1n : 1n;
  const whole = sumOfWeights * flip;
  const amount = BigInt(Math.abs(total));
  const parts = weights.map((weight, index) => {
    const exact = amount * BigInt(weight) * flip;
    const floor = exact / whole - (exact % whole < 0n ? 1n : 0n);
    return { index, floor, remainder: exact - floor * whole };
  });
  let left = amount - parts.reduce((sum, part) => sum + part.floor, 0n);
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder) {
    if (left === 0n) break;
    part.floor += 1n;
    left -= 1n;
  }
  return parts.map((part) => cents(total < 0 ? -Number(part.floor) : Number(part.floor)));
}
