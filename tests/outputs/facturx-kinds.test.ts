import { expect, test } from "vitest";
import { facturX } from "~/outputs/factur-x/invoice";
import { delivered, references } from "./invoices";
import { europeanProblems, frenchProblems, schemaProblems } from "./official";

for (const [name, invoice] of Object.entries({ ...references, ...delivered })) {
  test(`${name}: valid against schema, European and French rules`, async () => {
    const xml = facturX(invoice);
    expect(await schemaProblems(xml)).toEqual([]);
    expect(await europeanProblems(xml)).toEqual([]);
    const french = await frenchProblems(xml);
    // Invoices to consumers do not travel between platforms: they have no electronic address to carry.
    const expected =
      invoice.customer.kind === "person" ? french.filter((problem) => /BR-FR-1[23]/.test(problem)) : [];
    expect(french).toEqual(expected);
  });
}
