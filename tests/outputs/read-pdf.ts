import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from "@cantoo/pdf-lib";

export interface Word {
  text: string;
  x: number;
  /** From the top of the page. */
  y: number;
  size: number;
}

const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

const decoded = (stream: unknown): string =>
  stream instanceof PDFRawStream ? latin1(decodePDFRawStream(stream).decode()) : "";

/** Glyph to character, from the font's ToUnicode map: what a reader copies out of the page. */
function toUnicode(page: PDFPage): Map<string, Map<string, string>> {
  const fonts = page.node.Resources()?.lookup(PDFName.of("Font"), PDFDict);
  const maps = new Map<string, Map<string, string>>();
  for (const [name] of fonts?.entries() ?? []) {
    const font = fonts?.lookup(name, PDFDict);
    const map = new Map<string, string>();
    for (const [, glyph, text] of decoded(font?.lookup(PDFName.of("ToUnicode"))).matchAll(
      /<([0-9a-f]{4})> <([0-9a-f]+)>/gi,
    ))
      map.set(
        glyph!.toLowerCase(),
        String.fromCharCode(...text!.match(/.{4}/g)!.map((unit) => Number.parseInt(unit, 16))),
      );
    maps.set(name.decodeText(), map);
  }
  return maps;
}

/** The words of each page with their places, read back from the content streams. */
export async function wordsOf(bytes: Uint8Array): Promise<Word[][]> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  return doc.getPages().map((page) => {
    const maps = toUnicode(page);
    const contents = page.node.normalizedEntries().Contents;
    const source = (contents?.asArray() ?? []).map((ref) => decoded(doc.context.lookup(ref))).join("\n");
    const words: Word[] = [];
    let map = new Map<string, string>();
    let size = 0;
    let place = { x: 0, y: 0 };
    for (const line of source.split("\n")) {
      const font = /\/(\S+) ([\d.]+) Tf/.exec(line);
      if (font) {
        map = maps.get(font[1]!) ?? map;
        size = Number(font[2]);
      }
      const matrix = /^1 0 -?0 1 (-?[\d.]+) (-?[\d.]+) Tm/.exec(line);
      if (matrix) place = { x: Number(matrix[1]), y: page.getHeight() - Number(matrix[2]) };
      const shown = /^<([0-9a-f]+)> Tj/i.exec(line);
      if (shown) {
        const text = shown[1]!
          .match(/.{4}/g)!
          .map((glyph) => map.get(glyph.toLowerCase()) ?? "\ufffd")
          .join("");
        words.push({ text, size, ...place });
      }
    }
    return words;
  });
}

/** A page as one string, words separated by " | ". */
export const pageTexts = async (bytes: Uint8Array): Promise<string[]> =>
  (await wordsOf(bytes)).map((words) => words.map((word) => word.text).join(" | "));
