export interface SheetColumn {
  heading: string;
  /** money, quantity and rate are given in units (12.5), never in cents; a day is "YYYY-MM-DD". */
  kind: "text" | "money" | "quantity" | "rate" | "day" | "whole";
}

export type SheetCell = string | number | null;

const FORMATS: Record<SheetColumn["kind"], string | undefined> = {
  text: "@",
  money: '#,##0.00\\ "€"',
  quantity: "#,##0.###",
  rate: "0.##%",
  day: "dd/mm/yyyy",
  whole: "0",
};

/** A name that a spreadsheet takes for a sheet. */
const sheetName = (name: string) => name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31) || "Feuille";

const toCell = (value: SheetCell, kind: SheetColumn["kind"]): string | number | Date | null =>
  kind === "day" && typeof value === "string" ? new Date(`${value}T00:00:00Z`) : value;

/**
 * One table as an XLSX file: frozen heading, filters, column formats of France. Text cells stay text, so nothing
 * that was typed can run as a formula. `at` dates the file (ISO instant).
 */
export async function writeTable(
  name: string,
  columns: SheetColumn[],
  rows: SheetCell[][],
  at: string,
): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const day = new Date(at);
  return writeXlsx({
    sheets: [
      {
        name: sheetName(name),
        columns: columns.map((column) => ({ autoWidth: true, numFmt: FORMATS[column.kind] })),
        rows: [
          columns.map((column) => column.heading),
          ...rows.map((row) => columns.map((column, at) => toCell(row[at] ?? null, column.kind))),
        ],
        freezePane: { rows: 1 },
        cells: new Map(columns.map((_, at) => [`0,${at}`, { style: { font: { bold: true }, numFmt: "@" } }])),
      },
    ],
    properties: { creator: "Aplomb", created: day, modified: day },
  });
}

/** The same as a stream, for tables that are not held whole: rows are taken as the file leaves. */
export async function streamTable(
  name: string,
  columns: SheetColumn[],
  rows: AsyncIterable<SheetCell[]>,
): Promise<ReadableStream<Uint8Array>> {
  const { writeXlsxStream } = await import("hucre/xlsx");
  return writeXlsxStream(cellsOf(columns, rows), {
    name: sheetName(name),
    columns: columns.map((column) => ({
      header: column.heading,
      width: WIDTHS[column.kind],
      numFmt: FORMATS[column.kind],
    })),
    freezePane: { rows: 1 },
  });
}

const WIDTHS: Record<SheetColumn["kind"], number> = {
  text: 26,
  money: 14,
  quantity: 12,
  rate: 10,
  day: 12,
  whole: 10,
};

async function* cellsOf(columns: SheetColumn[], rows: AsyncIterable<SheetCell[]>) {
  for await (const row of rows) yield columns.map((column, at) => toCell(row[at] ?? null, column.kind));
}
