/** What one puts on a picture (FI16): an arrow, a word, or a zone that nobody shall read. */
export const MARK_KINDS = ["arrow", "text", "blur"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface Point {
  x: number;
  y: number;
}
export interface Size {
  width: number;
  height: number;
}

/** In points of the picture. A word stands at `from`, its baseline; `to` is the tip of an arrow, the far corner of a zone. */
export interface Mark {
  id: string;
  kind: MarkKind;
  from: Point;
  to: Point;
  /** What a word says; empty for others. */
  text: string;
  /** Of ink; a zone has none. */
  colour: Colour;
}

/** Each ink with what surrounds it, so that it is read on light and on dark. */
export const COLOURS = {
  red: { ink: "#d92d20", halo: "#ffffff", name: "Rouge" },
  yellow: { ink: "#ffd43b", halo: "#1f1b16", name: "Jaune" },
  white: { ink: "#ffffff", halo: "#1f1b16", name: "Blanc" },
  blue: { ink: "#1864ab", halo: "#ffffff", name: "Bleu" },
} as const;
export type Colour = keyof typeof COLOURS;

/** So many squares along the longest side hide a face and a number plate for good. */
const SQUARES = 48;

/** What drawing measures by: the thickness of lines and the height of letters follow the picture. */
export function measures({ width, height }: Size) {
  const longest = Math.max(width, height);
  return { line: longest / 160, letters: longest / 28, halo: longest / 400 };
}

/** The picture made of few squares, from which zones are cut: its size in squares. */
export function squares({ width, height }: Size): Size {
  const side = Math.max(width, height) / SQUARES;
  return { width: Math.max(1, Math.round(width / side)), height: Math.max(1, Math.round(height / side)) };
}

/** A new mark at the middle of the picture, for who does not draw with a hand. */
export function inTheMiddle(id: string, kind: MarkKind, colour: Colour, { width, height }: Size): Mark {
  const reach = kind === "text" ? 0 : Math.min(width, height) / 8;
  return {
    id,
    kind,
    colour,
    text: "",
    from: { x: width / 2 - reach, y: height / 2 - (kind === "arrow" ? -reach : reach) },
    to: { x: width / 2 + reach, y: height / 2 + (kind === "arrow" ? -reach : reach) },
  };
}

/** Too short to have been meant: a press without a move. */
export const isSlip = ({ kind, from, to }: Mark, size: Size): boolean =>
  kind !== "text" && Math.hypot(to.x - from.x, to.y - from.y) < measures(size).line * 3;

/** The point, inside the picture. */
export const inside = ({ x, y }: Point, { width, height }: Size): Point => ({
  x: Math.min(width, Math.max(0, x)),
  y: Math.min(height, Math.max(0, y)),
});

/** The mark carried by so much, whole, and never out of the picture. */
export function carried(mark: Mark, by: Point, { width, height }: Size): Mark {
  const ends = mark.kind === "text" ? [mark.from] : [mark.from, mark.to];
  const within = (wish: number, values: number[], top: number) =>
    Math.min(top - Math.max(...values), Math.max(-Math.min(...values), wish));
  const x = within(
    by.x,
    ends.map((end) => end.x),
    width,
  );
  const y = within(
    by.y,
    ends.map((end) => end.y),
    height,
  );
  const moved = (end: Point) => ({ x: end.x + x, y: end.y + y });
  return { ...mark, from: moved(mark.from), to: moved(mark.to) };
}

/** The corners of a zone in order, whichever way it was drawn. */
export const zoneOf = ({ from, to }: Pick<Mark, "from" | "to">) => ({
  x: Math.min(from.x, to.x),
  y: Math.min(from.y, to.y),
  width: Math.abs(to.x - from.x),
  height: Math.abs(to.y - from.y),
});

/** An arrow: where its shaft ends, and the three corners of its head. */
export function arrowOf(
  { from, to }: Pick<Mark, "from" | "to">,
  line: number,
): { neck: Point; head: Point[] } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const reach = Math.min(line * 5, length * 0.6);
  const half = reach * 0.55;
  const base = { x: to.x - along.x * reach, y: to.y - along.y * reach };
  return {
    neck: { x: to.x - along.x * reach * 0.8, y: to.y - along.y * reach * 0.8 },
    head: [
      to,
      { x: base.x - along.y * half, y: base.y + along.x * half },
      { x: base.x + along.y * half, y: base.y - along.x * half },
    ],
  };
}

/** What was put on a picture, with what was undone and can come again. */
export interface Drawing {
  marks: Mark[];
  past: Mark[][];
  future: Mark[][];
}
export const BLANK: Drawing = { marks: [], past: [], future: [] };

/** A step that can be taken back. */
export const stepped = ({ marks, past }: Drawing, next: Mark[]): Drawing => ({
  marks: next,
  past: [...past, marks],
  future: [],
});

/** One step back; the same when there is none. */
export function undone({ marks, past, future }: Drawing): Drawing {
  const before = past.at(-1);
  return before
    ? { marks: before, past: past.slice(0, -1), future: [marks, ...future] }
    : { marks, past, future };
}

/** One step forward again; the same when there is none. */
export function redone({ marks, past, future }: Drawing): Drawing {
  const [next, ...rest] = future;
  return next ? { marks: next, past: [...past, marks], future: rest } : { marks, past, future };
}
