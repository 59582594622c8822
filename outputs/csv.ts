const FORMULA = /^[=+\-@\t\r]/;
/** Nearly every cell has none of these and needs no second look: an archive writes them by the million. */
const SUSPECT = /^[=+\-@\t\r]|[";\r\n]/;
const PLAIN_NUMBER = /^[+-]?\d[\d\u00a0\u202f ]*(,\d+)?$/;

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection);
 * a plain negative number is no formula and stays a number.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (!SUSPECT.test(value)) return value;
  const guarded = FORMULA.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

type Row = (string | number | null)[];
const lines = (rows: Row[]) => rows.map((row) => `${row.map(csvCell).join(";")}\r\n`).join("");

/** A table as French spreadsheets open it by double click: UTF-8 with its mark, semicolons, CRLF. */
export const writeCsv = (headings: string[], rows: Row[]): Uint8Array =>
  new TextEncoder().encode(`\ufeff${lines([headings, ...rows])}`);

/** The same in pieces, for tables that are not held whole: the mark and the headings, then rows. */
export const csvHead = (headings: string[]): Uint8Array => writeCsv(headings, []);
export const csvRows = (rows: Row[]): Uint8Array => new TextEncoder().encode(lines(rows));
