import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { csvCell, writeCsv } from "~/outputs/csv";
import { writeTable } from "~/outputs/xlsx";

test.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-2+3", "'-2+3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", `"'\r=1"`],
])("a cell that a spreadsheet would run is disarmed: %j", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test("plain numbers stay numbers, and only what needs quotes gets them", () => {
  expect([csvCell("-12,50"), csvCell(-3), csvCell(null), csvCell("a;b"), csvCell('12" tube')]).toEqual([
    "-12,50",
    "-3",
    "",
    '"a;b"',
    '"12"" tube"',
  ]);
});

test("a CSV file opens in a French spreadsheet: mark, semicolons, CRLF", () => {
  const bytes = writeCsv(["Nom", "Ville"], [["Zoé", "Saint-Étienne"]]);
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe("Nom;Ville\r\nZoé;Saint-Étienne\r\n");
});

test("an XLSX table reads back as written, formulas as mere text", async () => {
  const columns = [
    { heading: "Nom", kind: "text" },
    { heading: "Montant", kind: "money" },
    { heading: "Date", kind: "day" },
  ] as const;
  const bytes = await writeTable(
    "Clients/2026",
    [...columns],
    [
      ["=1+1", 12.5, "2026-11-23"],
      ["0612", null, null],
    ],
    "2026-11-23T10:00:00Z",
  );
  const book = await readXlsx(bytes);
  expect(book.sheets[0]?.name).toBe("Clients 2026");
  const [heading, first, second] = book.sheets[0]!.rows;
  expect(heading).toEqual(["Nom", "Montant", "Date"]);
  expect(first?.slice(0, 2)).toEqual(["=1+1", 12.5]);
  expect((first![2] as Date).toISOString().slice(0, 10)).toBe("2026-11-23");
  expect(second?.[0]).toBe("0612");
});
