import { lineAmount } from "~/domain/money/amounts";
import { basisPoints, type Cents, cents, type Quantity, type UnitPrice, ZERO } from "~/domain/money/money";
import { ARTICLE_TYPES, type ArticleType } from "./article";

/** Units that count hours of work. */
export const isHour = (unit: string): boolean => /^h(eures?)?$/i.test(unit.trim());

/** So much of something of a type, with what a unit of it is bought at; null is unknown. */
export interface Spent {
  type: ArticleType;
  quantity: Quantity;
  unit: string;
  cost: UnitPrice | null;
}

/** What one type of article takes of a cost (déboursé). */
export interface CostShare {
  type: ArticleType;
  cost: Cents;
  /** Thousandths of hours. */
  hours: number;
  /** How many have no known cost: the amount is then too small. */
  unknown: number;
}

/** A cost by type of article, in the order of the types; types that take nothing are left out (AR11). */
export function breakdown(spent: Iterable<Spent>): CostShare[] {
  const shares = new Map<ArticleType, CostShare>();
  for (const { type, quantity, unit, cost } of spent) {
    const share = shares.get(type) ?? { type, cost: ZERO, hours: 0, unknown: 0 };
    shares.set(type, {
      type,
      cost: cents(share.cost + (cost === null ? 0 : lineAmount(quantity, cost, basisPoints(0)))),
      hours: share.hours + (isHour(unit) ? quantity : 0),
      unknown: share.unknown + (cost === null ? 1 : 0),
    });
  }
  return ARTICLE_TYPES.flatMap((type) => shares.get(type) ?? []);
}
