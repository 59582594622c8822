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
        name: name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31) || "Feuille",
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
