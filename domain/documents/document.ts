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

/**
 * A block of lines the customer decides about: an option, outside the total until retained (SAL-21..25), or one of
 * the variants of a choice, of which exactly one counts (D13).
 */
export interface OptionGroup {
  id: string;
  label: string;
  retained: boolean;
  /** What this is a variant of; null is an option of its own. Variants of one choice bear the same id and words. */
  choice: Choice | null;
}

export interface Choice {
  id: string;
  /** "Revêtement du bassin". */
  label: string;
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
  /** How the quantity was worked out, as it was typed: "=8*4*1,5"; empty when it was typed as it is. */
  formula: string;
  /** Between which quantities the customer may choose, in an option or a variant; null leaves them no choice. */
  bounds: Bounds | null;
  /** Display unit: u, h, j, ml, m², m³, kg, t, l, forfait, ens. */
  unit: string;
  unitPrice: UnitPrice;
  discount: BasisPoints;
  vatRate: BasisPoints;
  /** The rate follows the innermost title around the line that has one (D14). */
  inheritsVat: boolean;
  /** Goods or services: decides the nature of the operations printed on an invoice and sent in BT-23. */
  nature: "goods" | "services";
  /** Sales ledger account, resolved from article, family or company default when the line is written. */
  account: string;
  /** File of a picture printed with the line and shown to the customer. */
  photo: string | null;
  /** The number that this line starts counting at, "4" or "a"; empty follows the line before. */
  startsAt: string;
  /** What one unit of it is made of, where it is a compound (domain/compounds). Absent in ordinary lines. */
  parts?: LineParts | null;
}

/** Smallest and largest quantity, both allowed. */
export interface Bounds {
  least: Quantity;
  most: Quantity;
}

/** The inside of one unit of a compound, as it was worked out; unit costs stay with the costs of the document. */
export interface LineParts {
  dimensions: { name: string; label: string; unit: string; value: Quantity }[];
  lines: LinePart[];
  /** Papers and the customer's page print the parts. */
  printed: boolean;
}

export interface LinePart {
  articleId: string | null;
  reference: string;
  label: string;
  quantity: Quantity;
  unit: string;
  unitPrice: UnitPrice;
}

/** A section heading. Level 1 is the outermost, 5 the innermost; it holds what follows up to the next of its level. */
export interface TitleLine extends LineBase {
  kind: "title";
  level: 1 | 2 | 3 | 4 | 5;
  /** How many identical ones there are of what it holds, whole, in thousandths: "15 chambres" is 15000 (D12). */
  quantity: Quantity;
  /** On all that it holds, on top of the discounts of its lines. */
  discount: BasisPoints;
  /** The rate of the lines inside that inherit theirs; null leaves it to the title around. */
  vatRate: BasisPoints | null;
  /** As on an item line. */
  startsAt: string;
}

/** What an item line says when nobody said more: lines are built on it, and lines written before have it. */
export const PLAIN_ITEM = {
  formula: "",
  bounds: null,
  inheritsVat: false,
  photo: null,
  startsAt: "",
} as const;

/** What a title says when it is but words. */
export const PLAIN_TITLE = {
  quantity: 1_000 as Quantity,
  discount: 0 as BasisPoints,
  vatRate: null,
  startsAt: "",
} as const;

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

/** An option or a variant on its own, retained or not. */
export interface OptionTotals {
  net: Cents;
  vat: Cents;
  /** What taking an option adds. */
  gross: Cents;
  retained: boolean;
  /** How many of it the titles around it ask for. */
  times: number;
  /** What the document's gross becomes more by choosing this variant, negative when less; null on an option (D13). */
  change: Cents | null;
}

export interface Totals {
  /** Net of each item line by id, after its own discount, for one of its section, before the document's discount. */
  lineNet: Record<string, Cents>;
  /** What each item line brings to the document: its net times its titles' quantities, less their discounts (D12). */
  counted: Record<string, Cents>;
  /** Sum since the last subtotal, by id of the subtotal line. */
  subtotals: Record<string, Cents>;
  /** Net of each section by id of its title line, its quantity and discount applied, nested sections included. */
  sections: Record<string, Cents>;
  /** What one of each section comes to, before its quantity and discount. */
  sectionOnes: Record<string, Cents>;
  /** Sum of what the retained lines bring, before the document discount. */
  linesNet: Cents;
  /** What the document discount takes away, positive. */
  discount: Cents;
  net: Cents;
  /** Per rate, highest first; rates with neither base nor tax are left out. */
  vat: VatShare[];
  vatTotal: Cents;
  gross: Cents;
  options: Record<string, OptionTotals>;
  /** The document as if every option were taken; of each choice, the variant that is. */
  withAllOptions: { net: Cents; vat: Cents; gross: Cents };
}
