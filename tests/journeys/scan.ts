/**
 * A PDF of one black page as a copier scans it: an image in the writing of fax group 4 (ITU-T T.6), eight rows that
 * are like the white one above each (one bit a row), shown the other way round.
 */
export function scannedPdf(): Buffer {
  const rows = Buffer.from([0xff, 0x00, 0x10, 0x01]);
  const page = "595 0 0 842 0 0 cm /Im1 Do";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im1 5 0 R >> >> >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >> /Length ${rows.length} >>\nstream\n${rows.toString("latin1")}\nendstream`,
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join("");
  // Without a table of places: a reader finds the objects itself.
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n`, "latin1");
}
