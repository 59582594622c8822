import type { Day } from "~/domain/calendar/day";
import type { BasisPoints } from "~/domain/money/money";

/** What the law wants to read on a works quote about its waste (C. env. L541-21-2-3). */
export interface WasteBlock {
  nature: string;
  quantity: string;
  handling: string;
  site: string;
  costCents: number;
}

/** Everything of a quote that is not a line, and that its author may write while it is a draft. */
export interface QuoteHeader {
  title: string;
  intro: string;
  closing: string;
  paymentTerms: string;
  /** Share of the total asked when ordering. */
  depositBp: BasisPoints;
  datedOn: Day;
  /** Last day of the offer. */
  validUntil: Day;
  ouvrageId: string | null;
  /** Address of the client where the works take place; null is the client's own. */
  siteAddressId: string | null;
  interlocutorId: string | null;
  /** Signed at the consumer's home: C. conso L221-5 and L221-10. */
  offPremises: boolean;
  worksStartOn: Day | null;
  worksDuration: string;
  waste: WasteBlock | null;
  /** How its paper looks; null is the company's default. */
  layoutId: string | null;
}
