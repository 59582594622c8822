import fontkit from "@cantoo/fontkit";
import type { PDFDocument, PDFFont } from "@cantoo/pdf-lib";

/** One weight of the paper's type: what it can draw and how wide it is. */
export interface Face {
  font: PDFFont;
  /** Width in points of a text already passed through `printable`. */
  width(text: string, size: number): number;
  /** The text with what this face cannot draw taken out or replaced. */
  printable(text: string): string;
}

export interface Typeset {
  regular: Face;
  bold: Face;
}

const REPLACED: Record<string, string> = {
  "\u202f": "\u00a0",
  "\u2009": "\u00a0",
  "\u2011": "-",
  "\t": " ",
};

function bytesOf(dataUri: string): Uint8Array {
  const binary = atob(dataUri.slice(dataUri.indexOf(",") + 1));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

async function face(doc: PDFDocument, dataUri: string, name: string): Promise<Face> {
  // A subset tag in the name: without it readers report a complete font (PDF 32000 9.6.4).
  const font = await doc.embedFont(bytesOf(dataUri), { subset: true, customName: name });
  const known = new Set(font.getCharacterSet());
  const widths = new Map<string, number>();
  const widthOf = (char: string): number => {
    const seen = widths.get(char);
    if (seen !== undefined) return seen;
    const width = font.widthOfTextAtSize(char, 1000);
    widths.set(char, width);
    return width;
  };
  const drawable = (char: string) => known.has(char.codePointAt(0) ?? 0);
  return {
    font,
    width(text, size) {
      let total = 0;
      for (const char of text) total += widthOf(char);
      return (total * size) / 1000;
    },
    printable(text) {
      let out = "";
      for (const original of text.normalize("NFC")) {
        const char = REPLACED[original] ?? original;
        if (drawable(char)) out += char;
        else out += [...char.normalize("NFKD")].filter(drawable).join("");
      }
      return out;
    },
  };
}

/** Embeds the two faces in a document; the bytes are loaded at the first print only. */
export async function loadType(doc: PDFDocument): Promise<Typeset> {
  doc.registerFontkit(fontkit);
  const [regular, bold] = await Promise.all([
    import("./fonts/inter-regular.ttf?inline"),
    import("./fonts/inter-semibold.ttf?inline"),
  ]);
  return {
    regular: await face(doc, regular.default, "APLMBA+Inter-Regular"),
    bold: await face(doc, bold.default, "APLMBB+Inter-SemiBold"),
  };
}

/** Lines no wider than `width`; line breaks of the text are kept, a word too long is cut. */
export function wrap(face: Face, text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.replaceAll("\r\n", "\n").split("\n")) {
    let line = "";
    for (const word of face.printable(paragraph).split(/ +/)) {
      const longer = line ? `${line} ${word}` : word;
      if (face.width(longer, size) <= width) {
        line = longer;
        continue;
      }
      if (line) lines.push(line);
      line = word;
      while (face.width(line, size) > width && line.length > 1) {
        let cut = line.length - 1;
        while (cut > 1 && face.width(line.slice(0, cut), size) > width) cut--;
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
    lines.push(line);
  }
  while (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines;
}
