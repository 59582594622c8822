/** The papers that a company gives a face to; deposit invoices, credit notes and proformas wear that of invoices. */
export const LAYOUT_KINDS = ["quote", "invoice"] as const;
export type LayoutKind = (typeof LAYOUT_KINDS)[number];

/** Columns that a layout may leave out; designation and total always stand. */
export const OPTIONAL_COLUMNS = ["reference", "quantity", "unit", "price", "vat"] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

/** How a company's paper looks. It never changes an amount: only what is printed of it, and where. */
export interface Layout {
  /** "#rrggbb"; empty is the company's own accent. */
  accent: string;
  logo: "left" | "right" | "none";
  logoSize: "small" | "medium" | "large";
  /** Line numbers: as the company says, or otherwise on this paper (SAL-26). */
  numbers: "company" | "yes" | "no";
  columns: OptionalColumn[];
  descriptions: boolean;
  /** The sum of each section beside its title. */
  sections: boolean;
  /** A line of words at the foot of every page, over the legal identity. */
  foot: string;
  /** General terms, on pages of their own after the document. */
  terms: string;
  /** Files of the library that are proposed with every sending. */
  annexes: string[];
}

/** What papers look like where the company has said nothing. */
export const STANDARD: Layout = {
  accent: "",
  logo: "left",
  logoSize: "medium",
  numbers: "company",
  columns: ["quantity", "unit", "price", "vat"],
  descriptions: true,
  sections: true,
  foot: "",
  terms: "",
  annexes: [],
};

/**
 * Columns that the law wants on this paper whatever its layout says (LY2, LY3): on an invoice quantity, unit price and
 * rate (CGI ann. II art. 242 nonies A, I-8° and 11°); on a consumer's quote for works the detail in quantity and price
 * (arrêté du 24 janvier 2017, art. 2).
 */
export function requiredColumns(kind: LayoutKind, customer: "person" | "company"): OptionalColumn[] {
  if (kind === "invoice") return ["quantity", "unit", "price", "vat"];
  return kind === "quote" && customer === "person" ? ["quantity", "unit", "price"] : [];
}

/** The columns that are printed: those of the layout and those of the law. */
export function columnsOn(
  layout: Pick<Layout, "columns">,
  kind: LayoutKind,
  customer: "person" | "company",
): Set<OptionalColumn> {
  return new Set([...layout.columns, ...requiredColumns(kind, customer)]);
}

/** A stored layout with what was added to layouts since it was written (LY4). */
export const completed = (stored: Partial<Layout>): Layout => ({ ...STANDARD, ...stored });

/** Whether lines are numbered on this paper (SAL-26, LY5). */
export const numbersOn = (layout: Pick<Layout, "numbers">, company: boolean): boolean =>
  layout.numbers === "company" ? company : layout.numbers === "yes";
