import type { BasisPoints, Cents, Quantity, UnitPrice } from "~/domain/money/money";

/**
 * What a quote, an order, an invoice and a credit note have in common: an ordered list of lines, options that
 * are shown but not counted, and a discount on the whole. Each of those nouns has its own table and life; this
 * value is the only thing they share, and `totals()` is the only way to add it up.
 */
export interface DocumentBody {
  lines: Line[];
  options: OptionGroup[];
  /** On the net total of the retained lines, spread over the VAT rates (D7). */
  discount: Discount | null;
}

export type Discount = { kind: "share"; share: BasisPoints } | { kind: "amount"; amount: Cents };

/** A block the customer may add: outside the total until retained (SAL-21..25). */
export interface OptionGroup {
  id: string;
  label: string;
  retained: boolean;
}

interface LineBase {
  id: string;
  /** The option group this line belongs to; null means it is part of the offer itself. */
  optionId: string | null;
  /** One line of words: what a list shows. */
  label: string;
}

export interface ItemLine extends LineBase {
  kind: "item";
  articleId: string | null;
  reference: string;
  /** Longer text printed under the label; plain text with line breaks. */
  description: string;
  quantity: Quantity;
  /** Display unit: u, h, j, ml, m², m³, kg, t, l, forfait, ens. */
  unit: string;
  unitPrice: UnitPrice;
  discount: BasisPoints;
  vatRate: BasisPoints;
  /** Goods or services: decides the nature of the operations printed on an invoice and sent in BT-23. */
  nature: "goods" | "services";
  /** Sales ledger account, resolved from article, family or company default when the line is written. */
  account: string;
}

/** A section heading. Level 1 is the outermost, 5 the innermost; it holds what follows up to the next of its level. */
export interface TitleLine extends LineBase {
  kind: "title";
  level: 1 | 2 | 3 | 4 | 5;
}

/** A paragraph without price or quantity (ART-19). */
export interface TextLine extends LineBase {
  kind: "text";
}

/** Sums the item lines since the last subtotal or title of the same option group. */
export interface SubtotalLine extends LineBase {
  kind: "subtotal";
}

export type Line = ItemLine | TitleLine | TextLine | SubtotalLine;

export interface VatShare {
  rate: BasisPoints;
  net: Cents;
  vat: Cents;
}

export interface Totals {
  /** Net of each item line by id, after its own discount, before the document's. */
  lineNet: Record<string, Cents>;
  /** Sum since the last subtotal, by id of the subtotal line. */
  subtotals: Record<string, Cents>;
  /** Net of each section, by id of its title line, nested sections included, options left out. */
  sections: Record<string, Cents>;
  /** Sum of the retained lines before the document discount. */
  linesNet: Cents;
  /** What the document discount takes away, positive. */
  discount: Cents;
  net: Cents;
  /** Per rate, highest first; rates with neither base nor tax are left out. */
  vat: VatShare[];
  vatTotal: Cents;
  gross: Cents;
  /** Each option group on its own, retained or not: what taking it adds, VAT included. */
  options: Record<string, { net: Cents; vat: Cents; gross: Cents; retained: boolean }>;
  /** The document as if every option were taken. */
  withAllOptions: { net: Cents; vat: Cents; gross: Cents };
}
