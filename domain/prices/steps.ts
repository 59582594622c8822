import type { BasisPoints, Quantity, UnitPrice } from "~/domain/money/money";
import type { Audience, Rounding } from "./terms";

interface Of {
  statusId: string | null;
  familyId: string | null;
}

/** Where a line of a list stands: which list, for whom, on what, from how many. */
export interface ListPlace {
  id: string;
  name: string;
  audience: Audience;
  on: "article" | "family" | "all";
  familyId: string | null;
  from: Quantity;
}

/** One step of why a price is what it is, as data: screens have the words. */
export type PriceStep =
  | { say: "purchase"; price: UnitPrice }
  | ({ say: "overhead"; coefficient: BasisPoints } & Of)
  | ({ say: "margin"; coefficient: BasisPoints } & Of)
  | { say: "purchase-unknown" }
  | ({ say: "computed"; price: UnitPrice; rounding: Rounding; list: ListPlace | null } & Of)
  | { say: "sale"; price: UnitPrice }
  | { say: "unknown" }
  | { say: "list-price"; price: UnitPrice; list: ListPlace }
  | { say: "list-coefficient"; coefficient: BasisPoints; list: ListPlace }
  | { say: "list-discount"; discount: BasisPoints; list: ListPlace }
  | ({ say: "discount"; discount: BasisPoints } & Of)
  | { say: "net"; price: UnitPrice };

/** Steps that name a purchase price or a coefficient (PR8). */
const SECRET: ReadonlySet<PriceStep["say"]> = new Set([
  "purchase",
  "overhead",
  "margin",
  "purchase-unknown",
  "list-coefficient",
]);

/** The steps that this viewer may read (PR8). */
export const toldSteps = (steps: readonly PriceStep[], seesCosts: boolean): PriceStep[] =>
  steps.filter((step) => seesCosts || !SECRET.has(step.say));
