import type { Day } from "~/domain/calendar/day";
import type { Clash } from "~/domain/documents/merge";
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
}

export const HEADER_FIELDS = [
  "title",
  "intro",
  "closing",
  "paymentTerms",
  "depositBp",
  "datedOn",
  "validUntil",
  "ouvrageId",
  "siteAddressId",
  "interlocutorId",
  "offPremises",
  "worksStartOn",
  "worksDuration",
  "waste",
] as const satisfies readonly (keyof QuoteHeader)[];

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * Three-way merge of two people's headers, field by field (Q10): what only one of them changed wins; what both
 * changed differently keeps `mine` and is told as a clash, so that nothing is lost silently.
 */
export function mergeHeader(
  base: QuoteHeader,
  mine: QuoteHeader,
  theirs: QuoteHeader,
): { header: QuoteHeader; clashes: Clash[] } {
  const header = { ...theirs };
  const clashes: Clash[] = [];
  const take = <K extends keyof QuoteHeader>(key: K) => {
    if (same(mine[key], base[key])) return;
    if (!same(theirs[key], base[key]) && !same(theirs[key], mine[key]))
      clashes.push({ what: "header", label: "", field: key });
    header[key] = mine[key];
  };
  for (const key of HEADER_FIELDS) take(key);
  return { header, clashes };
}

/** Whether two headers say the same. */
export const sameHeader = (a: QuoteHeader, b: QuoteHeader) =>
  HEADER_FIELDS.every((key) => same(a[key], b[key]));
