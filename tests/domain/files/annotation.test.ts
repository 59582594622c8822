import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arrowOf,
  BLANK,
  carried,
  type Drawing,
  inside,
  inTheMiddle,
  isSlip,
  MARK_KINDS,
  type Mark,
  measures,
  redone,
  squares,
  stepped,
  undone,
  zoneOf,
} from "~/domain/files/annotation";

const SIZE = { width: 1600, height: 900 };
const point = fc.record({
  x: fc.double({ min: 0, max: SIZE.width, noNaN: true }),
  y: fc.double({ min: 0, max: SIZE.height, noNaN: true }),
});
const mark = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...MARK_KINDS),
  from: point,
  to: point,
  text: fc.constant("fuite"),
  colour: fc.constant("red" as const),
}) satisfies fc.Arbitrary<Mark>;
const far = fc.record({
  x: fc.double({ min: -5000, max: 5000, noNaN: true }),
  y: fc.double({ min: -5000, max: 5000, noNaN: true }),
});
const ends = (one: Mark) => (one.kind === "text" ? [one.from] : [one.from, one.to]);

describe("FI16 what one puts on a picture", () => {
  test("a mark that is carried keeps its shape and stays on the picture, however far the hand goes", () => {
    fc.assert(
      fc.property(mark, far, (one, by) => {
        const moved = carried(one, by, SIZE);
        for (const end of ends(moved)) {
          const kept = inside(end, SIZE);
          expect(Math.hypot(end.x - kept.x, end.y - kept.y)).toBeLessThan(1e-6);
        }
        expect(moved.to.x - moved.from.x).toBeCloseTo(one.to.x - one.from.x, 6);
        expect(moved.to.y - moved.from.y).toBeCloseTo(one.to.y - one.from.y, 6);
      }),
      { seed: 16 },
    );
  });

  test("a zone is the same whichever corner the hand began at", () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        expect(zoneOf({ from, to })).toEqual(zoneOf({ from: to, to: from }));
        expect(zoneOf({ from, to }).width).toBeGreaterThanOrEqual(0);
      }),
      { seed: 16 },
    );
  });

  test("an arrow ends at its tip, and its head is as wide on both sides of the shaft", () => {
    const { neck, head } = arrowOf({ from: { x: 0, y: 100 }, to: { x: 400, y: 100 } }, 10);
    expect(head[0]).toEqual({ x: 400, y: 100 });
    expect(head[1]?.y).toBeCloseTo(100 + 27.5);
    expect(head[2]?.y).toBeCloseTo(100 - 27.5);
    expect(neck).toEqual({ x: 360, y: 100 });
  });

  test("a short arrow is never all head, and one of no length at all is drawn without a fault", () => {
    const { neck } = arrowOf({ from: { x: 0, y: 0 }, to: { x: 20, y: 0 } }, 10);
    expect(neck.x).toBeGreaterThan(0);
    expect(
      arrowOf({ from: { x: 5, y: 5 }, to: { x: 5, y: 5 } }, 10).head.every(({ x }) => Number.isFinite(x)),
    ).toBe(true);
  });

  test("letters and squares follow the picture: the same on a small one and on a large one", () => {
    expect(measures({ width: 3200, height: 1800 }).letters).toBe(measures(SIZE).letters * 2);
    expect(squares(SIZE)).toEqual({ width: 48, height: 27 });
    expect(squares({ width: 3200, height: 1800 })).toEqual({ width: 48, height: 27 });
    expect(squares({ width: 4000, height: 10 }).height).toBe(1);
  });

  test("a press without a move is no arrow; what is put in the middle by the keyboard is one", () => {
    const one = inTheMiddle("a", "arrow", "red", SIZE);
    expect(isSlip(one, SIZE)).toBe(false);
    expect(isSlip({ ...one, to: one.from }, SIZE)).toBe(true);
    expect(isSlip({ ...one, kind: "text", to: one.from }, SIZE)).toBe(false);
  });

  test("all steps back and all forward again give the same drawing; a new step forgets what was undone", () => {
    fc.assert(
      fc.property(fc.array(fc.array(mark, { maxLength: 3 }), { maxLength: 6 }), (steps) => {
        const drawn = steps.reduce<Drawing>(stepped, BLANK);
        const back = steps.reduce(undone, drawn);
        expect(back.marks).toEqual([]);
        expect(steps.reduce(redone, back)).toEqual(drawn);
        expect(undone(back)).toEqual(back);
        expect(stepped(back, []).future).toEqual([]);
      }),
      { seed: 16 },
    );
  });
});
