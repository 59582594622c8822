import { crc32, deflateSync } from "node:zlib";

/** A one-page PDF of plain lines in Helvetica: made by hand, so that the demo needs no printer. */
export function plainPdf(title: string, lines: readonly string[]): Uint8Array {
  const text = (words: string) => `(${words.replace(/[()\\]/g, "\\$&")})`;
  const page = [
    `BT /F1 18 Tf 60 770 Td ${text(title)} Tj ET`,
    ...lines.map((line, i) => `BT /F1 11 Tf 60 ${730 - i * 18} Td ${text(line)} Tj ET`),
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let out = "%PDF-1.4\n";
  const places = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  out += places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  // Characters of French stand at the same place in Latin-1 and in WinAnsi.
  return Uint8Array.from(out, (char) => char.charCodeAt(0));
}

type Colour = [red: number, green: number, blue: number];
const mixed = (a: Colour, b: Colour, part: number): Colour =>
  a.map((value, i) => Math.round(value + ((b[i] ?? 0) - value) * part)) as Colour;

/** A picture of a garden with a pool, begun or done, drawn point by point: 640 × 480, as PNG. */
export function drawnGarden(done: boolean): Uint8Array {
  const [width, height] = [640, 480];
  const rows = new Uint8Array((width * 3 + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set(colourAt(x, y, done), y * (width * 3 + 1) + 1 + x * 3);
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, width);
  new DataView(head.buffer).setUint32(4, height);
  head.set([8, 2, 0, 0, 0], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", new Uint8Array()),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function colourAt(x: number, y: number, done: boolean): Colour {
  if (y < 200) {
    const hill = 175 - 30 * Math.sin(x / 90) - 14 * Math.sin(x / 31);
    return y > hill ? [86, 122, 78] : mixed([150, 194, 226], [222, 236, 244], y / 200);
  }
  const across = Math.abs(x - 320) / (150 + (y - 250) * 0.5);
  const inside = y > 260 && y < 410 && across < 1;
  const edge = y > 246 && y < 424 && across < 1.14;
  if (inside && done)
    return mixed([64, 168, 196], [22, 112, 158], (Math.sin(x / 9 + y / 5) + 1) / 4 + (y - 260) / 300);
  if (inside) return mixed([128, 92, 62], [92, 66, 46], (y - 260) / 150);
  if (edge && done) return [226, 214, 192];
  if (edge) return [164, 128, 92];
  return mixed([122, 160, 84], [94, 132, 66], (y - 200) / 280 + Math.sin(x / 3) / 20);
}

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(new TextEncoder().encode(kind), 4);
  out.set(data, 8);
  view.setUint32(data.length + 8, crc32(out.subarray(4, data.length + 8)));
  return out;
}
