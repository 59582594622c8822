import { expect, test } from "vitest";
import { printInvoice, printPaper } from "~/outputs/print";
import { writeTable } from "~/outputs/xlsx";
import { delivered } from "~/tests/outputs/invoices";
import { poolQuote } from "~/tests/outputs/sample";

const head = (bytes: Uint8Array, length: number) => String.fromCharCode(...bytes.slice(0, length));

test("paper prints inside the worker, its type included", async () => {
  const bytes = await printPaper(poolQuote());
  expect(head(bytes, 8)).toBe("%PDF-1.7");
  expect(bytes.length).toBeGreaterThan(15_000);
});

test("an invoice gets its XML inside the worker", async () => {
  const { pdf, xml } = await printInvoice(delivered["a full invoice with a retained option"]!);
  expect(head(pdf, 8)).toBe("%PDF-1.7");
  expect(xml).toContain("<ram:TypeCode>380</ram:TypeCode>");
});

test("a table becomes a spreadsheet inside the worker", async () => {
  const bytes = await writeTable(
    "Clients",
    [{ heading: "Nom", kind: "text" }],
    [["Zoé"]],
    "2026-11-23T10:00:00Z",
  );
  expect(head(bytes, 2)).toBe("PK");
});
