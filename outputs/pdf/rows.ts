import { insideWords } from "~/domain/compounds/words";
import { boundsWords, sectionWords } from "~/domain/documents/describe";
import type { ItemLine, Line, SubtotalLine, TextLine, TitleLine } from "~/domain/documents/document";
import { STANDARD } from "~/domain/layouts/layout";
import { formatAmount, formatQuantity, formatRate, formatUnitPrice, forPaper } from "~/domain/money/format";
import type { Paper } from "~/outputs/paper";
import type { Columns } from "~/outputs/pdf/columns";
import type { Block } from "~/outputs/pdf/flow";
import { LEFT, type Pen, RIGHT } from "~/outputs/pdf/sheet";
import { type Typeset, wrap } from "~/outputs/pdf/type";

const LABEL = { size: 9, leading: 12 };
const DETAIL = { size: 8, leading: 10.5 };
const TITLE_SIZES = [11.5, 10, 9.5, 9, 9];

/** Prices are printed without the sign: the heading says euros, and a column of figures reads better bare. */
const bare = (text: string) => text.replace(/\u00a0€$/, "");

/** What every row needs to know. */
export interface Table {
  paper: Paper;
  columns: Columns;
  type: Typeset;
  numbers: Map<string, string>;
}

function itemBlocks(table: Table, line: ItemLine): Block[] {
  const { columns, type, paper } = table;
  const label = wrap(type.regular, line.label, LABEL.size, columns.label.width);
  const reference = columns.reference
    ? wrap(type.regular, line.reference, DETAIL.size, columns.reference.width)
    : [];
  const choice = line.bounds && paper.acceptance === null ? `Quantité ${boundsWords(line.bounds, line)}` : "";
  const description = (paper.layout ?? STANDARD).descriptions ? line.description : "";
  const words = [description, insideWords(line), choice].filter(Boolean).join("\n");
  const detail = words ? wrap(type.regular, words, DETAIL.size, columns.label.width) : [];
  const figure = { size: LABEL.size, align: "right" as const };
  const figures = (pen: Pen, y: number) => {
    const quiet = pen.ink.quiet;
    if (columns.number !== null)
      pen.text(table.numbers.get(line.id) ?? "", columns.number, y, { size: 8, color: quiet });
    const { x = 0 } = columns.reference ?? {};
    reference.forEach((text, index) => {
      pen.text(text, x, y + index * DETAIL.leading, { size: DETAIL.size, color: quiet });
    });
    if (columns.quantity !== null) pen.text(formatQuantity(line.quantity), columns.quantity, y, figure);
    if (columns.unit !== null) pen.text(line.unit, columns.unit, y, { size: LABEL.size, color: quiet });
    if (columns.price !== null) pen.text(bare(formatUnitPrice(line.unitPrice)), columns.price, y, figure);
    if (columns.discount !== null && line.discount !== 0)
      pen.text(
        `${line.discount > 0 ? "−" : "+"}${formatRate(Math.abs(line.discount) as typeof line.discount)}`,
        columns.discount,
        y,
        figure,
      );
    if (columns.vat !== null) pen.text(formatRate(line.vatRate), columns.vat, y, { ...figure, color: quiet });
    pen.text(formatAmount(paper.totals.lineNet[line.id] ?? (0 as never)), columns.net, y, figure);
  };
  const head: Block = {
    height: 6 + Math.max(label.length * LABEL.leading, reference.length * DETAIL.leading),
    inTable: true,
    draw(pen, top) {
      figures(pen, top + 15);
      label.forEach((text, index) => {
        pen.text(text, columns.label.x, top + 15 + index * LABEL.leading, { size: LABEL.size });
      });
    },
  };
  const rest = detail.map(
    (text): Block => ({
      height: DETAIL.leading,
      inTable: true,
      draw: (pen, top) =>
        pen.text(text, columns.label.x, top + 9, { size: DETAIL.size, color: pen.ink.quiet }),
    }),
  );
  return closeRow([head, ...rest]);
}

/** A long description may run over pages, but never leaves one line alone on either side of the cut. */
function closeRow(blocks: Block[]): Block[] {
  const end: Block = {
    height: 6.5,
    inTable: true,
    draw: (pen, top) => pen.rule(LEFT, RIGHT, top + 6),
  };
  const all = [...blocks, end];
  return all.map((block, index) => ({
    ...block,
    keepWithNext: index === 0 ? all.length > 1 : index >= all.length - 3 && index < all.length - 1,
  }));
}

function titleBlocks(table: Table, line: TitleLine): Block[] {
  const { columns, type, paper } = table;
  const size = TITLE_SIZES[line.level - 1] ?? 9;
  const lead = size + 3.5;
  const lines = wrap(type.bold, line.label, size, columns.label.width + 40);
  const above = line.level === 1 ? 13 : 8;
  const summed = (paper.layout ?? STANDARD).sections;
  const section = summed && line.optionId === null ? paper.totals.sections[line.id] : undefined;
  const number = table.numbers.get(line.id) ?? "";
  const words = forPaper(sectionWords(line, paper.totals));
  const under = words ? DETAIL.leading : 0;
  return [
    {
      height: above + lines.length * lead + under + 5,
      inTable: true,
      keepWithNext: true,
      draw(pen, top) {
        const color = line.level === 1 ? pen.ink.accent : pen.ink.text;
        const y = top + above + size;
        if (columns.number !== null) pen.text(number, columns.number, y, { size: 8, color: pen.ink.quiet });
        lines.forEach((text, index) => {
          pen.text(text, columns.label.x, y + index * lead, { size, color, face: type.bold });
        });
        if (words)
          pen.text(words, columns.label.x, y + lines.length * lead - 2, {
            size: DETAIL.size,
            color: pen.ink.quiet,
          });
        if (section)
          pen.text(formatAmount(section), columns.net, y, {
            size: 9,
            color,
            face: type.bold,
            align: "right",
          });
        if (line.level === 1) pen.rule(LEFT, RIGHT, top + above + lines.length * lead + under + 4.5);
      },
    },
  ];
}

/** ART-20: a text line fills the designation only; every other column stays empty. */
function textBlocks(table: Table, line: TextLine): Block[] {
  const { columns, type } = table;
  const lines = wrap(type.regular, line.label, 8.5, columns.label.width);
  const blocks = lines.map(
    (text, index): Block => ({
      height: 11.5 + (index === 0 ? 5 : 0),
      inTable: true,
      draw: (pen, top) =>
        pen.text(text, columns.label.x, top + (index === 0 ? 14 : 9), { size: 8.5, color: pen.ink.quiet }),
    }),
  );
  return closeRow(blocks);
}

function subtotalBlocks(table: Table, line: SubtotalLine): Block[] {
  const { columns, type, paper } = table;
  const amount = paper.totals.subtotals[line.id] ?? (0 as never);
  return [
    {
      height: 24,
      inTable: true,
      draw(pen, top) {
        pen.text(line.label || "Sous-total", columns.price ?? columns.net - 70, top + 15, {
          size: 9,
          align: "right",
          color: pen.ink.quiet,
        });
        pen.text(formatAmount(amount), columns.net, top + 15, { size: 9, align: "right", face: type.bold });
        pen.rule(columns.label.x, RIGHT, top + 23.5);
      },
    },
  ];
}

/** The blocks of one line, whatever its kind. */
export function lineBlocks(table: Table, line: Line): Block[] {
  if (line.kind === "item") return itemBlocks(table, line);
  if (line.kind === "title") return titleBlocks(table, line);
  if (line.kind === "text") return textBlocks(table, line);
  return subtotalBlocks(table, line);
}
