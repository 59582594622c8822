import { describe, expect, test } from "vitest";
import { drawn, likelyHeight, rowCount, rowsOf } from "~/app/areas/documents/editor/rows";

const blocks = [
  { key: "offre-0", optionId: null, ids: ["a", "b"] },
  { key: "o-1", optionId: "o", ids: ["c"] },
  { key: "p-vide", optionId: "p", ids: [] },
];

describe("rows of the grid", () => {
  test("the head of an option is a row of its own, in the place where it is read", () => {
    const { rows, placed } = rowsOf(blocks);
    expect(rows.map(({ line }) => line)).toEqual(["a", "b", null, "c", null]);
    expect(placed.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 4],
      [4, 5],
    ]);
    expect(rowCount({ lines: new Map([["a"], ["b"], ["c"]] as never), blocks })).toBe(rows.length);
  });

  test("gaps and drawn rows together stand for every row once", () => {
    const parts = drawn(2, 10, [0, 3, 4, 8, 12]);
    expect(parts).toEqual([
      { gap: [2, 3] },
      { place: 3 },
      { place: 4 },
      { gap: [5, 8] },
      { place: 8 },
      { gap: [9, 10] },
    ]);
    expect(drawn(0, 2, [0, 1])).toEqual([{ place: 0 }, { place: 1 }]);
    expect(drawn(0, 5, [])).toEqual([{ gap: [0, 5] }]);
  });

  test("a described line is likely higher than a bare one", () => {
    const bare = { kind: "item", label: "Pose", description: "" } as never;
    const described = { kind: "item", label: "Pose", description: "Deux\nlignes" } as never;
    expect(likelyHeight(described)).toBeGreaterThan(likelyHeight(bare));
  });
});
