import { formatAmount, formatCents, formatRate } from "~/domain/money/format";
import { type Cents, ZERO } from "~/domain/money/money";
import type { Paper } from "~/outputs/paper";
import type { Block } from "~/outputs/pdf/flow";
import { LEFT, type Pen, RIGHT } from "~/outputs/pdf/sheet";
import { day } from "~/outputs/pdf/words";

interface Row {
  label: string;
  amount: Cents;
  minus?: boolean;
  weight?: "big" | "strong";
}

const HEIGHTS = { big: 34, strong: 19, plain: 16 };
const LABEL_X = RIGHT - 235;

const money = (row: Row) => (row.minus ? `−\u00a0${formatCents(row.amount)}` : formatCents(row.amount));

/** The rows of the addition, from the first sum to what is left to pay; the last one that matters is printed big. */
function rowsOf(paper: Paper): Row[] {
  const { totals, tax } = paper;
  const taxed = tax.regime === "standard";
  const rows: Row[] = [];
  if (totals.discount !== 0) {
    rows.push({ label: taxed ? "Total HT avant remise" : "Total avant remise", amount: totals.linesNet });
    rows.push({ label: "Remise", amount: totals.discount, minus: true });
  }
  if (taxed || tax.regime === "reverse-charge")
    rows.push({ label: "Total HT", amount: totals.net, weight: "strong" });
  if (taxed) rows.push({ label: "TVA", amount: totals.vatTotal });
  const settled = paper.deposits.length > 0 || paper.paid !== 0;
  const total = paper.kind === "credit-note" ? "Total de l’avoir" : "Total";
  rows.push({
    label: taxed ? `${total} TTC` : tax.regime === "reverse-charge" ? `${total} à payer` : total,
    amount: totals.gross,
    weight: settled ? "strong" : "big",
  });
  for (const deposit of paper.deposits)
    rows.push({
      label: `Acompte ${deposit.number} du ${day(deposit.issuedOn)}`,
      amount: deposit.gross,
      minus: true,
    });
  if (paper.paid !== 0) rows.push({ label: "Déjà réglé", amount: paper.paid, minus: true });
  if (settled) rows.push({ label: "Net à payer", amount: paper.due, weight: "big" });
  return rows;
}

function drawRows(pen: Pen, rows: Row[], top: number): void {
  let y = top;
  for (const row of rows) {
    const height = HEIGHTS[row.weight ?? "plain"];
    if (row.weight === "big") {
      pen.rule(LABEL_X, RIGHT, y + 4, pen.ink.accent, 0.9);
      pen.text(row.label, LABEL_X, y + 26, { size: 11, face: pen.type.bold });
      pen.text(money(row), RIGHT, y + 27, {
        size: 19,
        face: pen.type.bold,
        color: pen.ink.accent,
        align: "right",
      });
    } else {
      const strong = row.weight === "strong";
      const face = strong ? pen.type.bold : pen.type.regular;
      const room = RIGHT - LABEL_X - face.width(face.printable(money(row)), 9.5) - 8;
      // A long number gets a smaller label rather than one that runs into its amount.
      const size = Math.min(9, (9 * room) / Math.max(room, face.width(face.printable(row.label), 9)));
      pen.text(row.label, LABEL_X, y + 11, { size, face, color: strong ? pen.ink.text : pen.ink.quiet });
      pen.text(money(row), RIGHT, y + 11, { size: 9.5, face, align: "right" });
    }
    y += height;
  }
}

/** Per rate: base and tax (CGI ann. II 242 nonies A, 11°). */
function drawVatTable(pen: Pen, paper: Paper, top: number): void {
  const base = LEFT + 130;
  const tax = LEFT + 210;
  const quiet = { size: 7.5, color: pen.ink.quiet };
  pen.text("Taux de TVA", LEFT, top + 10, quiet);
  pen.text("Base HT", base, top + 10, { ...quiet, align: "right" });
  pen.text("TVA", tax, top + 10, { ...quiet, align: "right" });
  pen.rule(LEFT, tax, top + 15);
  paper.totals.vat.forEach((share, index) => {
    const y = top + 27 + index * 13.5;
    pen.text(formatRate(share.rate), LEFT, y, { size: 8.5 });
    pen.text(formatAmount(share.net), base, y, { size: 8.5, align: "right" });
    pen.text(formatAmount(share.vat), tax, y, { size: 8.5, align: "right" });
  });
}

/** VAT per rate at the left, the addition at the right, and the total with all options under the total (SAL-24). */
export function totalsBlock(paper: Paper): Block {
  const rows = rowsOf(paper);
  // Once signed, what was not taken is no longer on offer.
  const open = paper.acceptance
    ? []
    : paper.body.options.filter(
        (option) => !option.retained && option.choice === null && paper.totals.options[option.id],
      );
  const taxed = paper.tax.regime === "standard";
  const rowsHeight = rows.reduce((sum, row) => sum + HEIGHTS[row.weight ?? "plain"], 0);
  const vatHeight = taxed ? 34 + paper.totals.vat.length * 13.5 : 0;
  const optionsHeight = open.length > 0 ? 22 : 0;
  return {
    height: 16 + Math.max(rowsHeight + optionsHeight, vatHeight) + 10,
    draw(pen, top) {
      drawRows(pen, rows, top + 14);
      if (taxed) drawVatTable(pen, paper, top + 14);
      if (open.length === 0) return;
      const all = paper.totals.withAllOptions.gross ?? ZERO;
      const y = top + 14 + rowsHeight + 14;
      const words = open.length > 1 ? "Total avec toutes les options" : "Total avec l’option";
      pen.text(`${words}${taxed ? " TTC" : ""}`, LABEL_X, y, { size: 9, color: pen.ink.quiet });
      pen.text(formatCents(all), RIGHT, y, { size: 10.5, align: "right" });
    },
  };
}
