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

/** A table as French spreadsheets open it by double click: UTF-8 with its mark, semicolons, CRLF. */
export function writeCsv(headings: string[], rows: (string | number | null)[][]): Uint8Array {
  const lines = [headings, ...rows].map((row) => row.map(csvCell).join(";"));
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}
