import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { facturX } from "~/outputs/factur-x/invoice";
import { references } from "./invoices";

/** One element a line, without the white space between; the taxes of the header by rate. */
function canonical(xml: string): string[] {
  const flat = xml.replace(/>\s+</g, "><").trim();
  const taxes = /(<ram:ApplicableTradeTax><ram:CalculatedAmount>.*?<\/ram:ApplicableTradeTax>)+/;
  const sorted = flat.replace(taxes, (all) =>
    all
      .split(/(?<=<\/ram:ApplicableTradeTax>)/)
      .sort()
      .join(""),
  );
  return sorted.replace(/></g, ">\n<").split("\n");
}

for (const [name, invoice] of Object.entries(references))
  test(`${name} is built element for element like the reference`, () => {
    const reference = readFileSync(join(import.meta.dirname, "vectors", `${name}.xml`), "utf8");
    expect(canonical(facturX(invoice))).toEqual(canonical(reference));
  });
