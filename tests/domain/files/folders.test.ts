import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inTheWay } from "~/domain/files/change";
import { tagsAsked, wordsAsked } from "~/domain/files/find";
import {
  DEEPEST,
  type Folder,
  freeName,
  isOurs,
  moveProblem,
  nameProblem,
  OURS,
  pathOf,
  subtreeOf,
} from "~/domain/files/folders";

const folder = (id: string, parentId: string | null = null, name = id): Folder => ({ id, parentId, name });
const TREE = [folder("a"), folder("b", "a"), folder("c", "b"), folder("x"), folder("y", "x", "B")];

/** Any forest: each folder's parent comes before it. */
const forest = fc
  .array(fc.nat(), { minLength: 1, maxLength: 12 })
  .map((picks) =>
    picks.map((pick, i) => folder(`f${i}`, i === 0 || pick % (i + 1) === i ? null : `f${pick % i}`)),
  );

describe("FI5 folders", () => {
  test("a neighbour's name is taken, case and accents aside; one's own is free", () => {
    expect(nameProblem(TREE, null, "A")).toMatchObject({ code: "folder-name-taken" });
    expect(nameProblem([folder("1", null, "Été")], null, "ete")).toMatchObject({ code: "folder-name-taken" });
    expect(nameProblem(TREE, null, "A", "a")).toBeNull();
    expect(nameProblem(TREE, "a", "a")).toBeNull();
    expect(nameProblem(TREE, null, "")).toMatchObject({ code: "folder-name-empty", field: "name" });
  });

  test("never into itself, into what it holds, nor beside a name alike", () => {
    expect(moveProblem(TREE, "a", "a")).toMatchObject({ code: "folder-into-itself" });
    expect(moveProblem(TREE, "a", "c")).toMatchObject({ code: "folder-into-itself" });
    expect(moveProblem(TREE, "b", "x")).toMatchObject({ code: "folder-name-taken" });
    expect(moveProblem(TREE, "b", "gone")).toMatchObject({ code: "folder-not-found" });
    expect(moveProblem(TREE, "c", null)).toBeNull();
  });

  test("whatever is moved where it may, every folder is still reached from the top", () => {
    fc.assert(
      fc.property(forest, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 20 }), (start, moves) => {
        let all = start;
        for (const [a, b] of moves) {
          const id = `f${a % all.length}`;
          const into = b % (all.length + 1) === all.length ? null : `f${b % all.length}`;
          if (moveProblem(all, id, into)) continue;
          all = all.map((one) => (one.id === id ? { ...one, parentId: into } : one));
        }
        for (const one of all) {
          const path = pathOf(all, one.id);
          expect(path[0]?.parentId).toBeNull();
          expect(path.at(-1)?.id).toBe(one.id);
          if (all !== start) expect(path.length).toBeLessThanOrEqual(Math.max(DEEPEST, start.length));
        }
        const tops = all.filter((one) => one.parentId === null);
        expect(tops.flatMap((one) => subtreeOf(all, one.id))).toHaveLength(all.length);
      }),
      { seed: 20261123 },
    );
  });

  test("eight deep and no deeper", () => {
    const deep = Array.from({ length: DEEPEST }, (_, i) => folder(`d${i}`, i === 0 ? null : `d${i - 1}`));
    expect(moveProblem([...deep, folder("more")], "more", `d${DEEPEST - 1}`)).toMatchObject({
      code: "folder-too-deep",
    });
    expect(moveProblem([...deep, folder("more")], "more", `d${DEEPEST - 2}`)).toBeNull();
    expect(moveProblem([...deep, folder("top")], "d0", "top")).toMatchObject({ code: "folder-too-deep" });
  });
});

test("FI6 FI7 FI13 the first that stands in the way is named, a lock with its reason", () => {
  const free = { name: "a.pdf", sealedAt: null, lockedAt: null, lockReason: "" };
  expect(inTheWay([free])).toBeNull();
  expect(inTheWay([free, { ...free, name: "FA-1.pdf", sealedAt: 1 }])).toMatchObject({
    code: "file-sealed",
    facts: { name: "FA-1.pdf" },
  });
  expect(inTheWay([free, { ...free, name: "b.pdf", lockedAt: 1, lockReason: "Relu" }])).toMatchObject({
    code: "file-locked",
    facts: { name: "b.pdf", reason: "Relu" },
  });
});

test("FI8 a name that was taken gets the next number", () => {
  expect(freeName("Plans", [])).toBe("Plans");
  expect(freeName("Plans", ["plans", "PLANS (2)"])).toBe("Plans (3)");
  fc.assert(
    fc.property(fc.array(fc.constantFrom("Plans", "Plans (2)", "Plans (3)", "x")), (taken) => {
      expect(taken).not.toContain(freeName("Plans", taken));
    }),
    { seed: 20261123 },
  );
});

test("FI9 our own documents have a folder of their kind", () => {
  expect(isOurs("invoice") && OURS.invoice).toBe("Factures");
  expect(isOurs("client")).toBe(false);
});

test("FI10 words are looked for by their beginning, and nothing typed can break the question", () => {
  expect(wordsAsked("Régulat  BASSIN")).toBe('"regulat"* "bassin"*');
  expect(wordsAsked("  ")).toBeNull();
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(wordsAsked(typed) ?? '"a"*').toMatch(/^("[\p{L}\p{N}]+"\* ?)+$/u);
    }),
    { seed: 20261123 },
  );
  expect(tagsAsked([{ label: "Avant travaux" }, { label: "Après travaux" }], "trav apr")).toEqual([
    { label: "Après travaux" },
  ]);
});
