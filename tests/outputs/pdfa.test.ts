import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { facturX } from "~/outputs/factur-x/invoice";
import { printInvoice, printPaper } from "~/outputs/print";
import { delivered } from "./invoices";
import { poolQuote } from "./sample";

const invoice = delivered["a full invoice with a retained option"]!;
const name = PDFName.of;
const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });
const streamText = (stream: unknown) =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString("utf8") : "";

test("the XML travels inside the PDF under its exact name, as associated data", async () => {
  const { pdf, xml } = await printInvoice(invoice);
  expect(xml).toBe(facturX(invoice));
  const { catalog } = await open(pdf);
  const spec = catalog.lookup(name("AF"), PDFArray).lookup(0, PDFDict);
  expect(spec.lookup(name("F"), PDFString).asString()).toBe("factur-x.xml");
  expect(spec.lookup(name("UF"), PDFHexString).decodeText()).toBe("factur-x.xml");
  expect(spec.lookup(name("AFRelationship"))).toBe(name("Data"));
  const file = spec.lookup(name("EF"), PDFDict).lookup(name("F"));
  expect(streamText(file)).toBe(xml);
  expect((file as PDFRawStream).dict.lookup(name("Subtype"))).toBe(name("text/xml"));
  const names = catalog.lookup(name("Names"), PDFDict).lookup(name("EmbeddedFiles"), PDFDict);
  expect(names.lookup(name("Names"), PDFArray).lookup(0, PDFHexString).decodeText()).toBe("factur-x.xml");
  expect(catalog.lookup(name("PageMode"))).toBe(name("UseAttachments"));
});

test("XMP says PDF/A-3b and EN 16931, describes its own schema, and agrees with the Info dictionary", async () => {
  const doc = await open((await printInvoice(invoice)).pdf);
  const xmp = streamText(doc.catalog.lookup(name("Metadata")));
  for (const part of [
    "<pdfaid:part>3</pdfaid:part>",
    "<pdfaid:conformance>B</pdfaid:conformance>",
    "<fx:DocumentType>INVOICE</fx:DocumentType>",
    "<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>",
    "<fx:Version>1.0</fx:Version>",
    "<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>",
    "<pdfaSchema:prefix>fx</pdfaSchema:prefix>",
    "<xmp:CreateDate>2026-11-20T09:30:00Z</xmp:CreateDate>",
    "<xmp:ModifyDate>2026-11-20T09:30:00Z</xmp:ModifyDate>",
    "Facture FA-2026-00042",
  ])
    expect(xmp).toContain(part);
  expect(doc.getTitle()).toBe("Facture FA-2026-00042");
  expect(doc.getCreationDate()?.toISOString()).toBe("2026-11-20T09:30:00.000Z");
  expect(doc.getModificationDate()).toEqual(doc.getCreationDate());
});

test.each([
  ["an invoice", async () => (await printInvoice(invoice)).pdf],
  ["a quote", () => printPaper(poolQuote())],
])(
  "%s is an archive file: identifier, sRGB intent, embedded fonts with Unicode, nothing that runs",
  async (_, print) => {
    const bytes = await print();
    expect(Buffer.from(bytes.slice(0, 8)).toString("latin1")).toBe("%PDF-1.7");
    expect(bytes[10]).toBeGreaterThan(127);
    const doc = await open(bytes);
    const id = doc.context.lookup(doc.context.trailerInfo.ID, PDFArray);
    expect(id.lookup(0, PDFHexString).asString()).toMatch(/^[0-9a-f]{32}$/i);
    const intent = doc.catalog.lookup(name("OutputIntents"), PDFArray).lookup(0, PDFDict);
    expect(intent.lookup(name("S"))).toBe(name("GTS_PDFA1"));
    expect(
      (intent.lookup(name("DestOutputProfile")) as PDFRawStream).dict.lookup(name("N"))?.toString(),
    ).toBe("3");
    const objects = doc.context.enumerateIndirectObjects().map(([, object]) => object);
    const fonts = objects.filter(
      (object) => object instanceof PDFDict && object.get(name("Type")) === name("Font"),
    ) as PDFDict[];
    const composed = fonts.filter((font) => font.get(name("Subtype")) === name("Type0"));
    expect(
      composed.map((font) => `${font.get(name("BaseFont"))}`).toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual(["/APLMBA+Inter-Regular", "/APLMBB+Inter-SemiBold"]);
    for (const font of composed) {
      expect(streamText(font.lookup(name("ToUnicode")))).toContain("beginbfchar");
      const inner = font.lookup(name("DescendantFonts"), PDFArray).lookup(0, PDFDict);
      expect(inner.lookup(name("CIDToGIDMap"))).toBe(name("Identity"));
      expect(inner.lookup(name("FontDescriptor"), PDFDict).has(name("FontFile2"))).toBe(true);
    }
    expect(doc.catalog.has(name("OpenAction"))).toBe(false);
    expect(doc.isEncrypted).toBe(false);
  },
);

test("the same invoice gives the same bytes, hash for hash", async () => {
  const [once, again] = [await printInvoice(invoice), await printInvoice(invoice)];
  expect(Buffer.from(once.pdf).equals(Buffer.from(again.pdf))).toBe(true);
});
