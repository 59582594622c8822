import type { ItemLine, Line } from "~/domain/documents/document";
import type { Block, Derived } from "./derived";

/** One row of the grid: a line, or the head of an option. */
export interface GridRow {
  key: string;
  /** Null for the head of an option. */
  line: string | null;
}

/** The rows of a block: its head when it is an option, then its lines. */
export interface PlacedBlock extends Block {
  /** Place of its first row among all the rows. */
  from: number;
  /** Place after its last row. */
  to: number;
}

/** Every row from top to bottom, and where each block stands among them. */
export function rowsOf(blocks: readonly Block[]): { rows: GridRow[]; placed: PlacedBlock[] } {
  const rows: GridRow[] = [];
  const placed = blocks.map((block) => {
    const from = rows.length;
    if (block.optionId !== null) rows.push({ key: block.key, line: null });
    for (const id of block.ids) rows.push({ key: id, line: id });
    return { ...block, from, to: rows.length };
  });
  return { rows, placed };
}

/** How many rows the grid has between its headings and the row that adds a line. */
export const rowCount = ({ lines, blocks }: Pick<Derived, "lines" | "blocks">): number =>
  lines.size + blocks.filter((block) => block.optionId !== null).length;

const ROW = 35;
const OPTION = 60;
const WORDS_A_LINE = 70;

/** About how high a row is, in pixels, before it is drawn and measured. */
export function likelyHeight(line: Line | undefined): number {
  if (!line) return OPTION;
  const label = Math.max(0, textLines(line.label) - 1) * 20;
  return ROW + label + (line.kind === "item" ? descriptionHeight(line) : 0);
}

const descriptionHeight = ({ description }: ItemLine) =>
  description === "" ? 0 : 6 + textLines(description) * 20;

const textLines = (text: string) =>
  text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / WORDS_A_LINE)), 0);

/** Runs of places: those to draw, and between them how many rows a gap stands for. */
export function drawn(
  from: number,
  to: number,
  places: readonly number[],
): ({ place: number } | { gap: [number, number] })[] {
  const parts: ({ place: number } | { gap: [number, number] })[] = [];
  let next = from;
  for (const place of places) {
    if (place < next || place >= to) continue;
    if (place > next) parts.push({ gap: [next, place] });
    parts.push({ place });
    next = place + 1;
  }
  if (next < to) parts.push({ gap: [next, to] });
  return parts;
}
