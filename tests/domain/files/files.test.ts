import fc from "fast-check";
import { expect, test } from "vitest";
import { contentOf, isFilm, isPreviewable } from "~/domain/files/content";
import { contentDisposition, fileName, folderName } from "~/domain/files/name";

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const zip = (...names: string[]) => bytes(`PK\u0003\u0004${"\0".repeat(26)}${names.join("\0\0\0")}`);

test.each([
  ["%PDF-1.4\n", "pdf"],
  ["\u00ff\u00d8\u00ff\u00e0..", "jpg"],
  ["\u0089PNG\r\n\u001a\n", "png"],
  ["GIF89a", "gif"],
  ["RIFF\0\0\0\0WEBPVP8 ", "webp"],
  ["\0\0\0\u0018ftypheic", "heic"],
  ["\0\0\0\u0018ftypisom", "mp4"],
  ["Cote du bassin : 8 x 4\r\n", "txt"],
  ["nom;ville\r\nTurpin;Anse", "txt"],
])("FI1 %j is %s", (text, extension) => expect(contentOf(bytes(text))?.extension).toBe(extension));

test("FI1 office documents are told by what is inside the archive", () => {
  expect(contentOf(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"))?.extension).toBe("docx");
  expect(contentOf(zip("[Content_Types].xml", "xl/workbook.xml"))?.extension).toBe("xlsx");
  expect(contentOf(zip("mimetypeapplication/vnd.oasis.opendocument.textPK"))?.extension).toBe("odt");
  expect(contentOf(zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK"))?.extension).toBe("ods");
});

test.each([
  "",
  "<html>",
  "  <svg onload=x>",
  "<?xml version='1.0'?><svg/>",
  "texte <script>alert(1)</script>",
  "MZ\u0090\0",
  "PK\u0003\u0004autre",
  "%!PS" + "\0",
])("FI2 %j is refused", (text) => expect(contentOf(bytes(text))).toBeNull());

test("FI3 only what a browser draws without running it is shown in the page", () => {
  const shown = ["application/pdf", "image/jpeg", "text/plain; charset=utf-8"];
  expect(shown.every(isPreviewable)).toBe(true);
  expect(["text/html", "image/svg+xml", "video/mp4", "image/heic"].some(isPreviewable)).toBe(false);
  // A film is played, never drawn as a page: served, it is a download.
  expect([isFilm("video/mp4"), isFilm("text/html"), isFilm("video/x-msvideo")]).toEqual([true, false, false]);
  expect(isPreviewable("video/mp4")).toBe(false);
});

test.each([
  ["../../etc/passwd", "pdf", "passwd.pdf"],
  ["C:\\Users\\x\\Plan.PDF", "pdf", "Plan.pdf"],
  ["photo.jpeg", "jpg", "photo.jpeg"],
  ["liste.csv", "txt", "liste.csv"],
  ["facture\u202efdp.exe", "pdf", "facturefdp.exe.pdf"],
  [".htaccess", "txt", "htaccess.txt"],
  ["", "png", "fichier.png"],
  ["a\u0000b.pdf", "pdf", "ab.pdf"],
])("FI4 %j becomes %s %s", (typed, extension, name) => expect(fileName(typed, extension)).toBe(name));

test("FI4 whatever is typed, the name is safe and short", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
      const name = fileName(typed, "pdf");
      expect(name).toMatch(/^[^/\\]+\.pdf$/);
      expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      expect(name.length).toBeLessThanOrEqual(120);
      expect(folderName(typed)).not.toMatch(/[/\\]/);
    }),
  );
});

test("FI4 a download keeps its accents and can't break the header", () => {
  expect(contentDisposition('Été "2026".pdf', false)).toBe(
    `attachment; filename="Ete 2026.pdf"; filename*=UTF-8''%C3%89t%C3%A9%20%222026%22.pdf`,
  );
});
