import { facturX } from "~/outputs/factur-x/invoice";
import type { Paper } from "~/outputs/paper";

/** What tells a paper from any other: its whole content, pictures included. */
const seedOf = (paper: Paper): string =>
  JSON.stringify(paper, (_, value: unknown) =>
    value instanceof Uint8Array ? Array.from(value).join() : value,
  );

async function engine() {
  const [commercial, pdfa] = await Promise.all([
    import("~/outputs/pdf/commercial"),
    import("~/outputs/pdf/pdfa"),
  ]);
  return { ...commercial, ...pdfa };
}

/**
 * A commercial document as PDF/A-3b bytes. The same paper always gives the same bytes, so that a hash identifies
 * what was sent. The PDF engine is loaded at the first call only, to keep the worker's start small.
 */
export async function printPaper(paper: Paper): Promise<Uint8Array> {
  const { archive, drawPaper } = await engine();
  const doc = await drawPaper(paper);
  await archive(doc, seedOf(paper));
  return doc.save({ addDefaultPage: false });
}

/**
 * An issued invoice, deposit invoice or credit note as Factur-X: the PDF with its XML inside, and the XML alone for
 * platforms. Throws RangeError on a paper that is not issued or does not add up.
 */
export async function printInvoice(paper: Paper): Promise<{ pdf: Uint8Array; xml: string }> {
  const xml = facturX(paper);
  const { archive, attachFacturX, drawPaper } = await engine();
  const doc = await drawPaper(paper);
  await archive(doc, seedOf(paper));
  await attachFacturX(doc, xml, new Date(paper.printedAt));
  return { pdf: await doc.save({ addDefaultPage: false }), xml };
}
