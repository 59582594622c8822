import fc from "fast-check";
import { expect, test } from "vitest";
import { foundParts, MARKS } from "~/domain/files/find";

const [open, close] = MARKS;

test("FI22 a marked piece is cut at its marks, whole and in order; one without marks shows nothing", () => {
  expect(foundParts("rien de tel")).toEqual([]);
  expect(foundParts(`…le ${open}bassin${close} et sa ${open}pompe${close}`)).toEqual([
    { text: "…le ", hit: false },
    { text: "bassin", hit: true },
    { text: " et sa ", hit: false },
    { text: "pompe", hit: true },
  ]);
  const plain = fc.string({ maxLength: 12 }).filter((text) => !/[\ue000\ue001]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1, maxLength: 5 }), (pairs) => {
      const marked = pairs.map(([before, hit]) => before + open + hit + close).join("");
      const parts = foundParts(marked);
      expect(parts.map((part) => part.text).join("")).toBe(pairs.flat().join(""));
      expect(parts.every((part) => part.text !== "")).toBe(true);
    }),
    { seed: 20261130, numRuns: 100 },
  );
});
