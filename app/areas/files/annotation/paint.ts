import { arrowOf, COLOURS, type Mark, measures, type Size, squares, zoneOf } from "~/domain/files/annotation";

/** Phones draw no larger canvas than this many points. */
const MOST_POINTS = 16_000_000;

/** The picture made of few squares, as an address that a page can draw: what zones show. */
export function inSquares(picture: HTMLImageElement): string {
  return squared(picture).toDataURL();
}

/** The picture with its marks as one file: PNG stays PNG, the rest becomes JPEG. Null when the browser gives none. */
export async function painted(
  picture: HTMLImageElement,
  marks: Mark[],
  { name, contentType }: { name: string; contentType: string },
): Promise<File | null> {
  const size = { width: picture.naturalWidth, height: picture.naturalHeight };
  const ratio = Math.min(1, Math.sqrt(MOST_POINTS / (size.width * size.height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  const type = contentType === "image/png" ? contentType : "image/jpeg";
  // JPEG shows nothing through: what was clear becomes paper, not black.
  if (type === "image/jpeg") {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.scale(ratio, ratio);
  pen.drawImage(picture, 0, 0);
  const few = squared(picture);
  // Zones lie under arrows and words, whichever came first.
  for (const mark of marks) if (mark.kind === "blur") paintZone(pen, mark, few, size);
  for (const mark of marks)
    if (mark.kind === "arrow") paintArrow(pen, mark, size);
    else if (mark.kind === "text") paintWords(pen, mark, size);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.9));
  return blob && new File([blob], name, { type });
}

function squared(picture: HTMLImageElement): HTMLCanvasElement {
  const { width, height } = squares({ width: picture.naturalWidth, height: picture.naturalHeight });
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d")?.drawImage(picture, 0, 0, width, height);
  return canvas;
}

function paintZone(pen: CanvasRenderingContext2D, mark: Mark, few: HTMLCanvasElement, size: Size) {
  const { x, y, width, height } = zoneOf(mark);
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  pen.imageSmoothingEnabled = false;
  pen.drawImage(few, 0, 0, size.width, size.height);
  pen.restore();
}

function paintArrow(pen: CanvasRenderingContext2D, mark: Mark, size: Size) {
  const { line, halo } = measures(size);
  const { neck, head } = arrowOf(mark, line);
  const { ink, halo: around } = COLOURS[mark.colour];
  pen.lineCap = "round";
  pen.lineJoin = "round";
  for (const [colour, more] of [
    [around, halo * 2],
    [ink, 0],
  ] as const) {
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.lineWidth = line + more;
    pen.beginPath();
    pen.moveTo(mark.from.x, mark.from.y);
    pen.lineTo(neck.x, neck.y);
    pen.stroke();
    pen.beginPath();
    for (const { x, y } of head) pen.lineTo(x, y);
    pen.closePath();
    pen.fill();
    if (more > 0) {
      pen.lineWidth = more;
      pen.stroke();
    }
  }
}

function paintWords(pen: CanvasRenderingContext2D, mark: Mark, size: Size) {
  const { letters, halo } = measures(size);
  const { ink, halo: around } = COLOURS[mark.colour];
  pen.font = `600 ${letters}px ${getComputedStyle(document.body).fontFamily}`;
  pen.textBaseline = "alphabetic";
  pen.lineJoin = "round";
  pen.lineWidth = halo * 3;
  pen.strokeStyle = around;
  pen.strokeText(mark.text, mark.from.x, mark.from.y);
  pen.fillStyle = ink;
  pen.fillText(mark.text, mark.from.x, mark.from.y);
}
