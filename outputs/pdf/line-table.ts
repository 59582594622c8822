import { optionWords } from "~/domain/documents/describe";
import type { Line, OptionGroup, OptionTotals } from "~/domain/documents/document";
import { formatCents } from "~/domain/money/format";
import { cents } from "~/domain/money/money";
import type { Paper } from "~/outputs/paper";
import type { Columns } from "~/outputs/pdf/columns";
import type { Block } from "~/outputs/pdf/flow";
import { lineNumbers } from "~/outputs/pdf/numbering";
import { lineBlocks, type Table } from "~/outputs/pdf/rows";
import type { Typeset } from "~/outputs/pdf/type";

/** SAL-22, SAL-24: an option is framed, says that it is not counted, and shows its own total. */
function optionBlocks(table: Table, group: OptionGroup, lines: Line[]): Block[] {
  const { columns, type, paper } = table;
  const worth = paper.totals.options[group.id];
  const vat = paper.tax.regime === "standard";
  const head: Block = {
    height: 34,
    inTable: true,
    keepWithNext: true,
    draw(pen, top) {
      pen.text(optionWords(group, { signed: paper.acceptance !== null }), columns.label.x, top + 13, {
        size: 7.5,
        color: pen.ink.accent,
      });
      pen.text(group.label, columns.label.x, top + 27, { size: 10, face: type.bold });
    },
  };
  const foot: Block = {
    height: 25,
    inTable: true,
    draw(pen, top) {
      if (!worth) return;
      const text = worthWords(group, worth, vat);
      pen.text(text, columns.net, top + 14, { size: 9, face: type.bold, align: "right" });
    },
  };
  const inner = lines.flatMap((line) => lineBlocks(table, line));
  const last = inner.at(-1);
  if (last) inner[inner.length - 1] = { ...last, keepWithNext: true };
  const air: Block = { height: 9, inTable: true, draw: () => {} };
  // After the option: alone on a new page it would bring the table's heading without a row under it.
  const after: Block = { height: 9, space: true, draw: () => {} };
  const frame = { id: group.id, dashed: !group.retained };
  return [
    { ...air, keepWithNext: true },
    ...[head, ...inner, foot].map((block) => ({ ...block, frame })),
    after,
  ];
}

/** "Total de l’option : 100,00 € HT, soit 120,00 € TTC"; of a variant, what it changes. */
function worthWords(group: OptionGroup, worth: OptionTotals, vat: boolean): string {
  const many = worth.times > 1 ? `, pour ${worth.times}` : "";
  const what = `Total de ${group.choice ? "la variante" : "l’option"}${many}`;
  const sum = vat
    ? `${formatCents(worth.net)} HT, soit ${formatCents(worth.gross)} TTC`
    : formatCents(worth.net);
  const { change } = worth;
  if (group.retained || change === null) return `${what} : ${sum}`;
  const sign = change < 0 ? "−" : "+";
  return `${what} : ${sum} (${sign} ${formatCents(cents(Math.abs(change)))} sur le total)`;
}

/** Every row of the table in reading order; an option stands where its first line stands. */
export function tableBlocks(paper: Paper, columns: Columns, type: Typeset): Block[] {
  const { lines, options } = paper.body;
  const ordered = lines.filter((line) => line.optionId === null);
  const table: Table = { paper, columns, type, numbers: lineNumbers(ordered) };
  const printed = new Set<string>();
  return lines.flatMap((line) => {
    if (line.optionId === null) return lineBlocks(table, line);
    const group = options.find((option) => option.id === line.optionId);
    if (!group || printed.has(group.id)) return [];
    printed.add(group.id);
    return optionBlocks(
      table,
      group,
      lines.filter((other) => other.optionId === group.id),
    );
  });
}
