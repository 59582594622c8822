import { allocate } from "~/domain/money/allocate";
import { lineAmount } from "~/domain/money/amounts";
import {
  type BasisPoints,
  type Cents,
  cents,
  type Quantity,
  type UnitPrice,
  unitPrice,
} from "~/domain/money/money";
import { roundHalfAway } from "~/domain/money/rounding";

interface Priced {
  quantity: Quantity;
  unitPrice: UnitPrice;
}

/** The price at which this quantity comes to exactly this amount, or null where no price of four decimals does. */
function priceFor(part: Priced, amount: Cents, discount: BasisPoints): UnitPrice | null {
  if (lineAmount(part.quantity, part.unitPrice, discount) === amount) return part.unitPrice;
  const divisor = BigInt(part.quantity) * BigInt(10_000 - discount);
  if (divisor === 0n) return null;
  const price = unitPrice(roundHalfAway(BigInt(amount) * 1_000_000_000n, divisor));
  return lineAmount(part.quantity, price, discount) === amount ? price : null;
}

/** What each part weighs in the whole: its own amount; its quantity's presence where nothing has a price. */
function weightsOf(parts: readonly Priced[]): number[] {
  const amounts = parts.map((part) =>
    Math.max(0, lineAmount(part.quantity, part.unitPrice, 0 as BasisPoints)),
  );
  if (amounts.some((amount) => amount > 0)) return amounts;
  return parts.map((part) => (part.quantity === 0 ? 0 : 1));
}

/**
 * Spreads an amount over parts in proportion to what they come to by themselves (CP6): each gets the price that makes
 * its share to the cent, by largest remainder. A part of more than a hundred units can miss its share by some cents;
 * they go to a part that can take them, and what none can take comes back as `rest`. Parts and rest always sum to the
 * amount. Prices that already make it stay as they are.
 */
export function spread<P extends Priced>(
  amount: Cents,
  parts: readonly P[],
  discount: BasisPoints,
): { parts: P[]; rest: Cents } {
  const weights = weightsOf(parts);
  if (weights.every((weight) => weight === 0)) return { parts: [...parts], rest: amount };
  const shares = allocate(amount, weights);
  let rest = 0;
  const priced = parts.map((part, i) => {
    const own = shares[i] as Cents;
    const exact = priceFor(part, own, discount);
    if (exact !== null) return { ...part, unitPrice: exact };
    const divisor = BigInt(part.quantity) * BigInt(10_000 - discount);
    const near = divisor === 0n ? part.unitPrice : nearest(own, divisor);
    rest += own - lineAmount(part.quantity, near, discount);
    return { ...part, unitPrice: near };
  });
  for (let i = priced.length - 1; rest !== 0 && i >= 0; i--) {
    const part = priced[i] as P;
    const taking = priceFor(
      part,
      cents(lineAmount(part.quantity, part.unitPrice, discount) + rest),
      discount,
    );
    if (taking === null) continue;
    priced[i] = { ...part, unitPrice: taking };
    rest = 0;
  }
  return { parts: priced, rest: cents(rest) };
}

const nearest = (amount: Cents, divisor: bigint) =>
  unitPrice(roundHalfAway(BigInt(amount) * 1_000_000_000n, divisor));
