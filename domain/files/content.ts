/** What we accept, told from the first bytes and from nothing else (FI1). */
const SIGNATURES: [contentType: string, extension: string, test: (head: Uint8Array) => boolean][] = [
  ["application/pdf", "pdf", (h) => ascii(h, 0, 5) === "%PDF-"],
  ["image/jpeg", "jpg", (h) => h[0] === 0xff && h[1] === 0xd8 && h[2] === 0xff],
  ["image/png", "png", (h) => h[0] === 0x89 && ascii(h, 1, 7) === "PNG\r\n\u001a\n"],
  ["image/gif", "gif", (h) => /^GIF8[79]a$/.test(ascii(h, 0, 6))],
  ["image/webp", "webp", (h) => ascii(h, 0, 4) === "RIFF" && ascii(h, 8, 4) === "WEBP"],
  [
    "image/heic",
    "heic",
    (h) => ascii(h, 4, 4) === "ftyp" && /^(heic|heix|hevc|heim|mif1)$/.test(ascii(h, 8, 4)),
  ],
  [
    "video/mp4",
    "mp4",
    (h) => ascii(h, 4, 4) === "ftyp" && /^(isom|iso[2-6]|mp4[12]|avc1|M4V )$/.test(ascii(h, 8, 4)),
  ],
  ["application/vnd.oasis.opendocument.text", "odt", (h) => openDocument(h) === "text"],
  ["application/vnd.oasis.opendocument.spreadsheet", "ods", (h) => openDocument(h) === "spreadsheet"],
  [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "docx",
    (h) => officeXml(h) && entries(h, "word/"),
  ],
  [
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xlsx",
    (h) => officeXml(h) && entries(h, "xl/"),
  ],
];

export interface Content {
  contentType: string;
  extension: string;
}

/** How many first bytes `contentOf` wants to see. */
export const HEAD_BYTES = 65_536;

/** The content of a file from its first bytes; null when it is nothing that we keep (FI1, FI2). */
export function contentOf(head: Uint8Array): Content | null {
  const found = SIGNATURES.find(([, , test]) => test(head));
  if (found) return { contentType: found[0], extension: found[1] };
  return isPlainText(head) ? { contentType: "text/plain; charset=utf-8", extension: "txt" } : null;
}

/** Shown inside the page; everything else is only downloaded (FI3). */
export const isPreviewable = (contentType: string): boolean =>
  /^(application\/pdf|image\/(jpeg|png|gif|webp)|text\/plain; charset=utf-8)$/.test(contentType);

/** Played inside a page; the browser takes of it what it plays, piece by piece. */
export const isFilm = (contentType: string): boolean => contentType === "video/mp4";

/** Squeezed already: squeezing it again in an archive costs time for nothing. */
export const isSqueezed = (contentType: string): boolean =>
  /^(image\/(jpeg|png|webp)|application\/(pdf|zip|vnd\.openxmlformats.*)|video\/.*)$/.test(contentType);

/** A picture that every browser draws. */
export const isPicture = (contentType: string): boolean => /^image\/(jpeg|png|gif|webp)$/.test(contentType);

const ascii = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));
const isZip = (head: Uint8Array) => ascii(head, 0, 4) === "PK\u0003\u0004";
/** ODF stores its type uncompressed in the first entry. */
const openDocument = (head: Uint8Array) =>
  isZip(head)
    ? (/^mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet)(?!-)/.exec(
        ascii(head, 30, 70),
      )?.[1] ?? null)
    : null;
const latin = (head: Uint8Array) => new TextDecoder("latin1").decode(head);
const officeXml = (head: Uint8Array) =>
  isZip(head) && /\[Content_Types\]\.xml|_rels\/\.rels|docProps\//.test(latin(head));
const entries = (head: Uint8Array, folder: string) => latin(head).includes(folder);

/** Text without control characters, and no markup that a browser could run (FI2). */
function isPlainText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  for (const byte of head) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) return false;
  }
  const start = latin(head)
    .replace(/^(ï»¿|\s)+/, "")
    .toLowerCase();
  if (start.startsWith("<")) return false;
  return !/<(script|svg|html|iframe|object|embed)\b/.test(start);
}
