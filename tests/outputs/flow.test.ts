import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, paginate } from "~/outputs/pdf/flow";

const room = { firstTop: 330, nextTop: 60, bottom: 776, headingHeight: 24 };

const block = fc.record({
  height: fc.integer({ min: 5, max: 120 }),
  keepWithNext: fc.boolean(),
  inTable: fc.boolean(),
});
const blocks = (shapes: { height: number; keepWithNext: boolean; inTable: boolean }[]): Block[] =>
  shapes.map((shape) => ({ ...shape, draw: () => {} }));

test("every block is placed once, in order, inside the page, under what comes before", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 80 }), (shapes) => {
      const all = blocks(shapes);
      const pages = paginate(all, room);
      expect(pages.flatMap((page) => page.placed.map((placed) => placed.block))).toEqual(all);
      pages.forEach((page, index) => {
        let y = index === 0 ? room.firstTop : room.nextTop;
        for (const placed of page.placed) {
          expect(placed.top).toBeGreaterThanOrEqual(y);
          y = placed.top + placed.block.height;
          expect(y).toBeLessThanOrEqual(room.bottom);
        }
      });
    }),
    { seed: 7 },
  );
});

test("what must stay together does, whenever a page can hold it", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 60 }), (shapes) => {
      const pages = paginate(blocks(shapes), room);
      const longest = room.bottom - room.nextTop - room.headingHeight;
      pages.slice(0, -1).forEach((page, index) => {
        if (!page.placed.at(-1)?.block.keepWithNext) return;
        const before = page.placed.map((placed) => placed.block);
        const start = before.findLastIndex((one) => !one.keepWithNext) + 1;
        // Page one keeps what it can under the letterhead rather than stay empty.
        if (index === 0 && start === 0) return;
        const after = pages.slice(index + 1).flatMap((next) => next.placed.map((placed) => placed.block));
        const end = after.findIndex((one) => !one.keepWithNext);
        const chunk = [...before.slice(start), ...after.slice(0, end === -1 ? after.length : end + 1)];
        expect(chunk.reduce((sum, one) => sum + one.height, 0)).toBeGreaterThan(longest);
      });
    }),
    { seed: 7 },
  );
});

test("the heading comes once on each page that has rows", () => {
  const rows = blocks(Array.from({ length: 60 }, () => ({ height: 30, keepWithNext: false, inTable: true })));
  const pages = paginate(rows, room);
  expect(pages.map((page) => page.headingAt)).toEqual([330, ...pages.slice(1).map(() => 60)]);
});
