import { AFRelationship, embedFacturX, type PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";

async function identifier(of: string): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(of));
  return new Uint8Array(digest).slice(0, 16);
}

/**
 * Makes the document an archive file, PDF/A-3b: identifier, colour profile, XMP that says what the Info dictionary
 * says. `seed` is what tells this document from others; the identifier comes from it, so bytes stay the same.
 */
export async function archive(doc: PDFDocument, seed: string): Promise<void> {
  const id = PDFHexString.fromBytes(await identifier(seed));
  doc.context.trailerInfo.ID = doc.context.obj([id, id]);
  doc.catalog.set(PDFName.of("MarkInfo"), doc.context.obj({ Marked: false }));
  doc.convertToPDFA({ conformance: "3B" });
}

/**
 * Puts the invoice's XML inside its PDF, as Factur-X wants it (profile EN 16931): factur-x.xml as associated file,
 * the four fx properties in XMP with their extension schema. `at` dates the attachment.
 */
export async function attachFacturX(doc: PDFDocument, xml: string, at: Date): Promise<void> {
  await embedFacturX(doc, new TextEncoder().encode(xml), {
    fileName: "factur-x.xml",
    conformanceLevel: "EN 16931",
    description: "Facture électronique Factur-X",
    afRelationship: AFRelationship.Data,
    creationDate: at,
    modificationDate: at,
  });
  doc.catalog.set(PDFName.of("PageMode"), PDFName.of("UseAttachments"));
}
