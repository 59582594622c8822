import { type BasisPoints, type UnitPrice, unitPrice } from "~/domain/money/money";
import { roundHalfAway } from "~/domain/money/rounding";

/** What a company gets from a supplier, on a family and what is under it; an empty path is all of the catalogue (CT4). */
export interface Condition {
  familyPath: string;
  discount: BasisPoints;
  salesAccount: string;
  purchaseAccount: string;
}

export const STEP = " › ";

/** The condition of the closest family: the longest path that the item's family begins with (CT4). */
export function conditionFor(conditions: readonly Condition[], familyPath: string): Condition | null {
  let best: Condition | null = null;
  for (const one of conditions) {
    const covers =
      one.familyPath === "" || familyPath === one.familyPath || familyPath.startsWith(one.familyPath + STEP);
    if (covers && (best === null || one.familyPath.length > best.familyPath.length)) best = one;
  }
  return best;
}

/** An empty or zero price is unknown (CT3). */
export const known = (price: number | null): UnitPrice | null => (price ? unitPrice(price) : null);

/** What an item costs this company, in ten-thousandths of a euro; null when nobody can say (CT3). */
export function netPrice(
  item: { listPrice: number | null; netPrice: number | null },
  condition: Condition | null,
): UnitPrice | null {
  const given = known(item.netPrice);
  if (given !== null) return given;
  const list = known(item.listPrice);
  if (list === null) return null;
  const kept = 10_000 - (condition?.discount ?? 0);
  return condition === null ? null : unitPrice(roundHalfAway(BigInt(list) * BigInt(kept), 10_000n));
}
