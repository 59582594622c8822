import { columnsOn, type LayoutKind, STANDARD } from "~/domain/layouts/layout";
import type { Paper } from "~/outputs/paper";
import { LEFT, type Pen, RIGHT } from "~/outputs/pdf/sheet";

/** Where each column of the line table stands; null columns are not printed on this document. */
export interface Columns {
  number: number | null;
  reference: { x: number; width: number } | null;
  label: { x: number; width: number };
  /** Right edges of the figures; the unit's left one. */
  quantity: number | null;
  unit: number | null;
  price: number | null;
  discount: number | null;
  vat: number | null;
  net: number;
  /** Prices are named "HT" only where VAT exists. */
  suffix: "" | " HT";
}

const GAP = 10;
const REFERENCE = 62;

const layoutKind = (kind: Paper["kind"]): LayoutKind =>
  kind === "quote" || kind === "order" ? "quote" : "invoice";

/** Columns that say something on this paper, of those that its layout and the law want: no rates where there is no VAT. */
export function planColumns(paper: Paper): Columns {
  const wanted = columnsOn(paper.layout ?? STANDARD, layoutKind(paper.kind), paper.customer.kind);
  const items = paper.body.lines.filter((line) => line.kind === "item");
  const hasDiscount = items.some((line) => line.discount !== 0);
  const hasVat = paper.tax.regime === "standard" && wanted.has("vat");
  const net = RIGHT;
  const vat = hasVat ? net - 66 : null;
  const discount = hasDiscount ? (vat ?? net - 30) - 36 : null;
  const beforePrice = discount ?? vat ?? net - 30;
  const price = wanted.has("price") ? beforePrice - 38 : null;
  const unit = wanted.has("unit") ? (price === null ? beforePrice - 64 : price - 62) : null;
  const afterQuantity = unit ?? (price === null ? beforePrice - 34 : price - 56);
  const quantity = wanted.has("quantity") ? afterQuantity - 4 : null;
  const figures =
    quantity === null ? (unit ?? (price === null ? beforePrice - 24 : price - 46)) : quantity - 34;
  const deepest = paper.body.lines.reduce(
    (most, line) => (line.kind === "title" ? Math.max(most, line.level) : most),
    0,
  );
  const number = paper.numbersLines ? LEFT : null;
  const first = paper.numbersLines ? LEFT + 20 + Math.min(deepest, 3) * 8 : LEFT;
  const reference = wanted.has("reference") ? { x: first, width: REFERENCE } : null;
  const labelX = reference ? first + REFERENCE + GAP : first;
  return {
    number,
    reference,
    label: { x: labelX, width: figures - GAP - labelX },
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
  if (columns.reference) pen.text("Référence", columns.reference.x, y, left);
  if (columns.quantity !== null) pen.text("Qté", columns.quantity, y, right);
  if (columns.unit !== null) pen.text("Unité", columns.unit, y, left);
  if (columns.price !== null) pen.text(`PU${columns.suffix}`, columns.price, y, right);
  if (columns.discount !== null) pen.text("Remise", columns.discount, y, right);
  if (columns.vat !== null) pen.text("TVA", columns.vat, y, right);
  pen.text(`Total${columns.suffix}`, columns.net, y, right);
  pen.rule(LEFT, RIGHT, top + 20, pen.ink.accent, 0.9);
}
