const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d[\d\u00a0\u202f ]*(,\d+)?$/;

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection);
 * a plain negative number is no formula and stays a number.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  const text = String(value);
  const guarded = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
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
