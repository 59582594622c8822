import { type BasisPoints, basisPoints, type UnitPrice, unitPrice } from "~/domain/money/money";
import { roundHalfAway } from "~/domain/money/rounding";

export interface Margin {
  /** Sale less purchase, ten-thousandths of a euro. */
  amount: UnitPrice;
  /** Taux de marque: margin over sale; null on a zero sale. */
  rate: BasisPoints | null;
  /** Sale over purchase in basis points (13500 is × 1,35); null on a zero purchase. */
  coefficient: BasisPoints | null;
}

/** Null as soon as one price is unknown (AR3, AR6). */
export function margin(purchase: UnitPrice | null, sale: UnitPrice | null): Margin | null {
  if (purchase === null || sale === null) return null;
  return {
    amount: unitPrice(sale - purchase),
    rate: sale === 0 ? null : ratio(sale - purchase, sale),
    coefficient: purchase === 0 ? null : ratio(sale, purchase),
  };
}

const ratio = (part: number, whole: number) =>
  basisPoints(roundHalfAway(BigInt(part) * 10_000n, BigInt(whole)));

/** "× 1,35": a coefficient as people say it. */
export const formatCoefficient = (coefficient: BasisPoints): string =>
  `×\u00a0${(coefficient / 10_000).toLocaleString("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
