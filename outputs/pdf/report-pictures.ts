import type { PDFImage } from "@cantoo/pdf-lib";
import type { Block } from "~/outputs/pdf/flow";
import { fit, LEFT, type Pen, RIGHT, WIDTH } from "~/outputs/pdf/sheet";
import { type Typeset, wrap } from "~/outputs/pdf/type";
import type { ReportLine } from "~/outputs/report";

type Photos = Extract<ReportLine, { kind: "photos" }>;
type Signature = Extract<ReportLine, { kind: "signature" }>;

const GAP = 16;
const COLUMN = (WIDTH - GAP) / 2;
const TALLEST = 200;

/** Photos two by two, each with its words under it; the label stays with the first pair. */
export function photoBlocks(line: Photos, type: Typeset, pictures: Map<Uint8Array, PDFImage>): Block[] {
  const label: Block = {
    height: 20,
    keepWithNext: line.photos.length > 0,
    draw(pen, top) {
      pen.text(line.photos.length > 0 ? line.label : `${line.label} : —`, LEFT, top + 13, {
        size: 9,
        color: pen.ink.quiet,
      });
    },
  };
  const pairs: Block[] = [];
  for (let at = 0; at < line.photos.length; at += 2) {
    const pair = line.photos.slice(at, at + 2).map(({ bytes, legend }) => {
      const image = pictures.get(bytes) ?? null;
      return {
        image,
        size: image ? fit(image, COLUMN, TALLEST) : { width: 0, height: 12 },
        words: legend ? wrap(type.regular, legend, 8.5, COLUMN) : [],
      };
    });
    const height = Math.max(...pair.map(({ size, words }) => size.height + 8 + words.length * 11.5)) + 10;
    pairs.push({
      height,
      draw(pen: Pen, top: number) {
        pair.forEach(({ image, size, words }, column) => {
          const x = LEFT + column * (COLUMN + GAP);
          if (image) pen.image(image, x, top, size.width, size.height);
          else pen.text("Photo illisible", x, top + 10, { size: 8.5, color: pen.ink.quiet });
          words.forEach((word, row) => pen.text(word, x, top + size.height + 12 + row * 11.5, { size: 8.5 }));
        });
      },
    });
  }
  return [label, ...pairs];
}

/** Who signed, and the strokes as they were drawn. */
export const signatureBlock = (line: Signature): Block => ({
  height: 96,
  draw(pen, top) {
    pen.text(line.label, LEFT, top + 13, { size: 9, color: pen.ink.quiet });
    pen.text(line.name, LEFT, top + 27, { size: 10 });
    const scale = Math.min(190 / line.drawing.width, 60 / line.drawing.height);
    for (const stroke of line.drawing.strokes) {
      const [start, ...rest] = stroke;
      if (!start) continue;
      const to = rest.length > 0 ? rest : [{ x: start.x + 0.5, y: start.y }];
      const path = `M ${start.x} ${start.y} ${to.map((point) => `L ${point.x} ${point.y}`).join(" ")}`;
      pen.stroke(path, LEFT + 190, top + 14, scale, 1.1);
    }
    pen.rule(LEFT, RIGHT, top + 88);
  },
});
