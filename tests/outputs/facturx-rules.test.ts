import { expect, test } from "vitest";
import { cents } from "~/domain/money/money";
import { facturX } from "~/outputs/factur-x/invoice";
import { delivered, references } from "./invoices";
import { europeanProblems, frenchProblems, schemaProblems } from "./official";
import { poolQuote } from "./sample";

const xml = facturX(references["01-standard-3-rates"]!);

test("the official rules do bite: a cent more, a note less, a unit of one's own, an element out of place", async () => {
  const more = xml.replace(">478.36<", ">478.37<").replaceAll(">6870.94<", ">6870.95<");
  expect((await europeanProblems(more)).join()).toContain("BR-CO-14");
  expect(await europeanProblems(xml.replace('"MTK"', '"M2"'))).not.toEqual([]);
  const less = xml.replace(/<ram:IncludedNote><ram:Content>Penalites.*?<\/ram:IncludedNote>/, "");
  expect((await frenchProblems(less)).join()).toContain("BR-FR-05");
  const moved = xml.replace(/(<ram:LineOne>.*?<\/ram:LineOne>)(<ram:CityName>.*?<\/ram:CityName>)/, "$2$1");
  expect(await schemaProblems(moved)).not.toEqual([]);
});

test("the sums of the XML are the totals of the paper, to the cent", () => {
  const value = (source: string, name: string) =>
    new RegExp(`<ram:${name}(?: [^>]*)?>(-?[0-9.]+)<`).exec(source)?.[1];
  for (const invoice of Object.values({ ...references, ...delivered })) {
    const built = facturX(invoice);
    const deposits = invoice.deposits.reduce((sum, deposit) => sum + deposit.gross, 0);
    const depositVat = invoice.deposits
      .flatMap((deposit) => deposit.shares)
      .reduce((sum, share) => sum + share.vat, 0);
    expect(value(built, "GrandTotalAmount")).toBe(((invoice.totals.gross - deposits) / 100).toFixed(2));
    expect(value(built, "TaxTotalAmount")).toBe(((invoice.totals.vatTotal - depositVat) / 100).toFixed(2));
    expect(value(built, "DuePayableAmount")).toBe((invoice.due / 100).toFixed(2));
  }
});

test("an option that was not taken is no line of the invoice; one that was is", () => {
  const invoice = delivered["a full invoice with a retained option"]!;
  const built = facturX(invoice);
  expect(built).toContain("Robot nettoyeur sans fil");
  expect(built).not.toContain("Volet immergé");
});

test("odd characters stay text", () => {
  const built = facturX(delivered["goods alone, partly paid"]!);
  expect(built).toContain("Poêle &lt;à bûches&gt; &amp; « accessoires »");
  expect(built).not.toContain("\u0007");
});

test("what is not an issued invoice, or does not add up, is refused", () => {
  const invoice = references["01-standard-3-rates"]!;
  expect(() => facturX({ ...invoice, number: null })).toThrow(RangeError);
  expect(() => facturX({ ...invoice, due: cents(1) })).toThrow(RangeError);
  expect(() => facturX(poolQuote())).toThrow(RangeError);
  expect(() => facturX({ ...invoice, tax: { regime: "franchise", onDebits: false } })).toThrow(RangeError);
});
