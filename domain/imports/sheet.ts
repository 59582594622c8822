/** What a cell holds once its formula, date or flag is read; numbers come from spreadsheets only. */
export type Cell = string | number;

export interface SheetRow {
  /** Number of the row as the spreadsheet shows it. */
  row: number;
  cells: Cell[];
}

export interface Sheet {
  header: string[];
  rows: SheetRow[];
}

/** Limits of a file (I10). */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 200;

/** Controls but tab and line feed, and what turns or hides text: marks, embeddings, isolates, zero-width. */
const UNSEEN = /(?![\t\n])[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Text of a cell without what nobody can see (I8); numbers in full digits. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return numberText(cell);
  return cell.normalize("NFC").replaceAll("\r\n", "\n").replace(UNSEEN, "").trim();
}

/** 0.1 + 0.2 is 0.3 in a spreadsheet: fifteen digits are what it shows. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return "";
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-6)
    ? rounded.toFixed(10).replace(/\.?0+$/, "")
    : String(rounded);
}

/** The header row is the first with at least two filled cells, or the first filled one. */
export function sheetFrom(rows: SheetRow[]): Sheet | null {
  const filled = rows.filter((row) => row.cells.some((cell) => cellText(cell) !== ""));
  const at = Math.max(
    0,
    filled.slice(0, 10).findIndex((row) => row.cells.filter((cell) => cellText(cell) !== "").length >= 2),
  );
  const head = filled[at];
  if (!head) return null;
  return {
    header: head.cells.map((cell) => cellText(cell).replace(/\s+/g, " ")),
    rows: filled.slice(at + 1),
  };
}
