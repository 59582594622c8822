import type { Day } from "~/domain/calendar/day";
import type { BasisPoints, Quantity, UnitPrice } from "~/domain/money/money";

/** What a product of coefficients is rounded to (PR4). */
export const ROUNDINGS = ["cent", "five-cents", "ten-cents", "euro"] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** In ten-thousandths of a euro. */
export const ROUNDING_STEPS: Record<Rounding, number> = {
  cent: 100,
  "five-cents": 500,
  "ten-cents": 1_000,
  euro: 10_000,
};

/** A row of the grid: what a status (or everybody) gets on a family (or everything); null is not said here (PR3). */
export interface PriceRate {
  id: string;
  statusId: string | null;
  familyId: string | null;
  /** 11500 is × 1,15. */
  overhead: BasisPoints | null;
  margin: BasisPoints | null;
  discount: BasisPoints | null;
  rounding: Rounding;
}

export const AUDIENCES = ["all", "status", "client"] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface PriceListFace {
  id: string;
  name: string;
  audience: Audience;
  statusId: string | null;
  clientId: string | null;
  /** First and last day, both included; null is without end. */
  validFrom: Day | null;
  validTo: Day | null;
}

export type PriceTerm =
  | { kind: "fixed"; price: UnitPrice }
  | { kind: "coefficient"; coefficient: BasisPoints }
  | { kind: "discount"; discount: BasisPoints };

export interface PriceListLine {
  id: string;
  list: PriceListFace;
  articleId: string | null;
  familyId: string | null;
  /** Thousandths: the line applies from this quantity on; zero is always. */
  from: Quantity;
  term: PriceTerm;
}

/** What prices read of an article. */
export interface PricedArticle {
  id: string;
  type: string;
  familyId: string | null;
  parentFamilyId: string | null;
  purchasePrice: UnitPrice | null;
  salePrice: UnitPrice | null;
}

/** For whom: neither client nor status is somebody unknown, who gets what everybody gets. */
export interface Buyer {
  clientId: string | null;
  statusId: string | null;
}

/** Everything that a price hangs on but the quantity. */
export interface PriceQuestion {
  article: PricedArticle;
  buyer: Buyer;
  day: Day;
  rates: readonly PriceRate[];
  lines: readonly PriceListLine[];
}
