import { type BasisPoints, basisPoints, type UnitPrice, unitPrice } from "~/domain/money/money";
import { roundHalfAway } from "~/domain/money/rounding";
import type { PriceStep } from "./steps";
import { type PricedArticle, type PriceRate, ROUNDING_STEPS, type Rounding } from "./terms";

const ONE = basisPoints(10_000);

/** The rows of a status (null: everybody) that speak of this article, the closest first (PR3). */
export function ratesOf(
  rates: readonly PriceRate[],
  article: Pick<PricedArticle, "familyId" | "parentFamilyId">,
  statusId: string | null,
): PriceRate[] {
  const families = [article.familyId, article.parentFamilyId].filter((id) => id !== null);
  return [...families, null].flatMap((familyId) =>
    rates.filter((rate) => rate.statusId === statusId && rate.familyId === familyId),
  );
}

/** price × coefficients, rounded once, half away from zero (PR4). */
export function scaled(
  price: UnitPrice,
  coefficients: readonly BasisPoints[],
  rounding: Rounding,
): UnitPrice {
  const step = ROUNDING_STEPS[rounding];
  const exact = coefficients.reduce((product, one) => product * BigInt(one), BigInt(price));
  return unitPrice(roundHalfAway(exact, 10_000n ** BigInt(coefficients.length) * BigInt(step)) * step);
}

interface Worked {
  price: UnitPrice;
  steps: PriceStep[];
}

/** Purchase × overhead × margin, the margin from `own` rows, the overhead from those or from everybody's; null without a margin. */
export function workedOut(
  article: PricedArticle,
  own: readonly PriceRate[],
  everybody: readonly PriceRate[],
): Worked | "purchase-unknown" | null {
  const margin = own.find((rate) => rate.margin !== null);
  if (!margin || margin.margin === null) return null;
  if (article.purchasePrice === null) return "purchase-unknown";
  const overhead = [...own, ...everybody].find((rate) => rate.overhead !== null);
  const price = scaled(article.purchasePrice, [overhead?.overhead ?? ONE, margin.margin], margin.rounding);
  const of = (rate: PriceRate) => ({ statusId: rate.statusId, familyId: rate.familyId });
  return {
    price,
    steps: [
      { say: "purchase", price: article.purchasePrice },
      ...(overhead?.overhead
        ? [{ say: "overhead" as const, coefficient: overhead.overhead, ...of(overhead) }]
        : []),
      { say: "margin", coefficient: margin.margin, ...of(margin) },
      { say: "computed", price, rounding: margin.rounding, list: null, ...of(margin) },
    ],
  };
}

/** What the grid for everybody makes of the purchase price (PR11); null where it says nothing. */
export function recalculated(article: PricedArticle, rates: readonly PriceRate[]): UnitPrice | null {
  if (article.type === "text") return null;
  const everybody = ratesOf(rates, article, null);
  const worked = workedOut(article, everybody, []);
  return worked === null || worked === "purchase-unknown" ? null : worked.price;
}
