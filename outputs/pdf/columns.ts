import type { Paper } from "~/outputs/paper";
import { LEFT, type Pen, RIGHT } from "~/outputs/pdf/sheet";

/** Where each column of the line table stands; null columns are not printed on this document. */
export interface Columns {
  number: number | null;
  label: { x: number; width: number };
  /** Right edges of the figures. */
  quantity: number;
  unit: number;
  price: number;
  discount: number | null;
  vat: number | null;
  net: number;
  /** Prices are named "HT" only where VAT exists. */
  suffix: "" | " HT";
}

const GAP = 10;

/** Columns that say something on this paper: no numbers, discounts or VAT rates where there are none. */
export function planColumns(paper: Paper): Columns {
  const items = paper.body.lines.filter((line) => line.kind === "item");
  const hasDiscount = items.some((line) => line.discount !== 0);
  const hasVat = paper.tax.regime === "standard";
  const net = RIGHT;
  const vat = hasVat ? net - 66 : null;
  const discount = hasDiscount ? (vat ?? net - 30) - 36 : null;
  const price = (discount ?? vat ?? net - 30) - 38;
  const unit = price - 62;
  const quantity = unit - 4;
  const deepest = paper.body.lines.reduce(
    (most, line) => (line.kind === "title" ? Math.max(most, line.level) : most),
    0,
  );
  const number = paper.numbersLines ? LEFT : null;
  const labelX = paper.numbersLines ? LEFT + 20 + Math.min(deepest, 3) * 8 : LEFT;
  return {
    number,
    label: { x: labelX, width: quantity - 34 - GAP - labelX },
    quantity,
    unit,
    price,
    discount,
    vat,
    net,
    suffix: paper.tax.regime === "franchise" ? "" : " HT",
  };
}

export const HEADING_HEIGHT = 24;

/** The names of the columns, repeated on every page of the table. */
export function drawHeading(pen: Pen, columns: Columns, top: number): void {
  const y = top + 14;
  const left = { size: 7.5, color: pen.ink.quiet };
  const right = { ...left, align: "right" as const };
  if (columns.number !== null) pen.text("N°", columns.number, y, left);
  pen.text("Désignation", columns.label.x, y, left);
  pen.text("Qté", columns.quantity, y, right);
  pen.text("Unité", columns.unit, y, left);
  pen.text(`PU${columns.suffix}`, columns.price, y, right);
  if (columns.discount !== null) pen.text("Remise", columns.discount, y, right);
  if (columns.vat !== null) pen.text("TVA", columns.vat, y, right);
  pen.text(`Total${columns.suffix}`, columns.net, y, right);
  pen.rule(LEFT, RIGHT, top + 20, pen.ink.accent, 0.9);
}
