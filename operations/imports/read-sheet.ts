import { decodeText, separatorOf } from "~/domain/imports/decode";
import {
  type Cell,
  cellText,
  MAX_COLUMNS,
  MAX_FILE_BYTES,
  MAX_ROWS,
  type Sheet,
  type SheetRow,
  sheetFrom,
} from "~/domain/imports/sheet";
import { MAX_UNPACKED_BYTES, unpackedSize } from "~/domain/imports/zip-size";
import { problem } from "~/domain/problem";
import { refused } from "../refusals";

/** The table inside a CSV or XLSX file; refuses what is too big, empty, or neither (I10). */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length > MAX_FILE_BYTES) throw refused(problem("import-file-too-big", "file"));
  if (isOldExcel(bytes)) throw refused(problem("import-file-old-excel", "file"));
  const sheet = sheetFrom(await rowsOf(bytes));
  if (!sheet || sheet.rows.length === 0) throw refused(problem("import-file-empty", "file"));
  return sheet;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isOldExcel = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** Whatever a library says about a broken file, the person reads one sentence. */
async function rowsOf(bytes: Uint8Array): Promise<SheetRow[]> {
  try {
    return isZip(bytes) ? await xlsxRows(bytes) : await csvRows(bytes);
  } catch (error) {
    throw refused(problem(error instanceof TooBig ? error.message : "import-file-unreadable", "file"));
  }
}

async function csvRows(bytes: Uint8Array): Promise<SheetRow[]> {
  const text = decodeText(bytes);
  if (text.includes("\u0000")) throw new Error("binary");
  const { parse } = await import("csv-parse/sync");
  // Empty lines are kept so that a record's place is its row in a spreadsheet.
  const records: string[][] = parse(text, {
    delimiter: separatorOf(text),
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
  });
  const gathered = gathering();
  records.forEach((record, i) => gathered.add(i + 1, record));
  return gathered.rows;
}

async function xlsxRows(bytes: Uint8Array): Promise<SheetRow[]> {
  if (unpackedSize(bytes) > MAX_UNPACKED_BYTES) throw new TooBig("import-file-too-big");
  const { streamXlsxRows } = await import("hucre/xlsx");
  const gathered = gathering();
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: 0 }))
    gathered.add(index + 1, values.map(spreadsheetCell));
  return gathered.rows;
}

class TooBig extends Error {}

/** Keeps rows with something in them, up to the limits. */
function gathering() {
  const rows: SheetRow[] = [];
  return {
    rows,
    add(row: number, cells: Cell[]) {
      let width = cells.length;
      while (width > 0 && cellText(cells[width - 1]) === "") width--;
      if (width === 0) return;
      if (width > MAX_COLUMNS) throw new TooBig("import-too-many-columns");
      if (rows.length > MAX_ROWS) throw new TooBig("import-too-many-rows");
      rows.push({ row, cells: cells.slice(0, width) });
    },
  };
}

/** Numbers stay numbers; dates and flags become what a French spreadsheet shows. */
function spreadsheetCell(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (value instanceof Date && !Number.isNaN(value.getTime()))
    return value.toISOString().slice(0, 10).split("-").toReversed().join("/");
  return "";
}
