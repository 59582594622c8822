import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bookOf } from "~/domain/compounds/book";
import { definitionProblems, nestingProblems } from "~/domain/compounds/check";
import { compose, explainMeasure, explainPiece } from "~/domain/compounds/compose";
import { readDimensions } from "~/domain/compounds/dimensions";
import { spread } from "~/domain/compounds/spread";
import { partAmount, worthOf } from "~/domain/compounds/worth";
import { printed } from "~/domain/formulas/rational";
import { lineAmount, priceFromCents, sum } from "~/domain/money/amounts";
import { type BasisPoints, basisPoints, cents, quantity, unitPrice } from "~/domain/money/money";
import { BOOK, component, definition, EIGHT_BY_FOUR, ingredient, POOL, typed, workedOut } from "./pool";

const pool = (dimensions = EIGHT_BY_FOUR, book = BOOK) => {
  const composed = compose(book, "pool", dimensions);
  if (!composed.ok) throw new Error(JSON.stringify(composed.problems));
  return composed.value;
};
const refusal = (dimensions: typeof EIGHT_BY_FOUR, book = BOOK) => {
  const composed = compose(book, "pool", dimensions);
  return composed.ok ? null : composed.problems[0];
};

describe("a compound worked out to its dimensions", () => {
  test("its quantities follow the formulas, waste counted and rounded once (CP1, CP3)", () => {
    const worth = worthOf(pool());
    expect(worth.parts.map(({ part }) => [part.label, part.quantity])).toEqual([
      // (32 + 36) × 0,2 × 1,05
      ["concrete", 14_280],
      // 68 m² by rolls of 1,65
      ["liner", 69_300],
      ["mason", 43_200],
      ["pump", 1_000],
      // 48 ÷ 0,7 = 68,5714…
      ["sand", 68_571],
      ["mason", 4_000],
    ]);
    expect(worth.hours).toBe(47_200);
  });

  test("a nested compound is given its dimensions, else takes those of the same name around it, else its own (CP3)", () => {
    const quantities = (given: Record<string, string>, outer: boolean) => {
      const book = bookOf(
        [ingredient("out", null, null), ingredient("in", null, null), ingredient("sand", 1, 1)],
        [
          [
            "out",
            definition({
              dimensions: outer ? [typed("volume", 7_000)] : [],
              components: [component("in", "2", { given })],
            }),
          ],
          [
            "in",
            definition({ dimensions: [typed("volume", 5_000)], components: [component("sand", "volume")] }),
          ],
        ],
      );
      const composed = compose(book, "out", {});
      return composed.ok && worthOf(composed.value).parts[0]?.part.quantity;
    };
    expect(quantities({ Volume: "3 * 3" }, true)).toBe(18_000);
    expect(quantities({}, true)).toBe(14_000);
    expect(quantities({}, false)).toBe(10_000);
  });

  test("what is missing, out of bounds or negative is refused by name (CP1, CP3, CP4)", () => {
    expect(refusal({ longueur: quantity(8_000) })).toMatchObject({
      code: "dimension-missing",
      field: "largeur",
    });
    expect(refusal({ ...EIGHT_BY_FOUR, largeur: quantity(1_000) })).toMatchObject({
      code: "dimension-too-small",
      field: "largeur",
      facts: { bound: 2, unit: "m", compound: "pool" },
    });
    expect(refusal({ ...EIGHT_BY_FOUR, longueur: quantity(90_000) })?.code).toBe("dimension-too-large");
    const negative = bookOf(BOOK.articles.values(), [
      ["pool", definition({ components: [component("sand", "1 - 2")] })],
    ]);
    expect(refusal({}, negative)).toMatchObject({ code: "component-negative", facts: { label: "sand" } });
  });

  test("it holds at most five levels and 300 parts, whatever the definitions say (CP2, CP7)", () => {
    const self = bookOf(BOOK.articles.values(), [
      ["pool", definition({ components: [component("pool", "1")] })],
    ]);
    expect(refusal({}, self)?.code).toBe("compound-too-deep");
    const wide = bookOf(BOOK.articles.values(), [
      ["pool", definition({ components: Array.from({ length: 20 }, () => component("kit", "1")) })],
      ["kit", definition({ components: Array.from({ length: 20 }, () => component("sand", "1")) })],
    ]);
    expect(refusal({}, wide)?.code).toBe("compound-too-many-parts");
  });

  test("each number is explained (CP1)", () => {
    const { measures, pieces } = pool();
    const surface = measures[3];
    const step = surface && explainMeasure(surface);
    expect(step && `${step.said} = ${step.filled} = ${printed(step.value).text}`).toBe(
      "longueur × largeur = 8 × 4 = 32",
    );
    const concrete = pieces[0] && explainPiece(pieces[0]);
    expect(concrete?.ok && printed(concrete.value.value).text).toBe("13,6");
  });
});

describe("what a compound is worth", () => {
  test("sold at the sum of its parts, bought at the sum of theirs; a nested fixed price is kept to the cent (CP5, CP6)", () => {
    const worth = worthOf(pool());
    const cent = (q: number, p: number) => lineAmount(quantity(q), unitPrice(p), basisPoints(0));
    const kit = cents(189_000);
    expect(worth.price).toBe(
      priceFromCents(sum([cent(14_280, 1_850_000), cent(69_300, 245_000), cent(43_200, 480_000), kit])),
    );
    expect(worth.cost).toBe(
      priceFromCents(
        sum([
          cent(14_280, 1_120_000),
          cent(69_300, 121_000),
          cent(43_200, 285_000),
          cent(1_000, 3_900_000),
          cent(68_571, 2_100),
          cent(4_000, 285_000),
        ]),
      ),
    );
    expect(worth.unpriced).toBe(0);
  });

  test("an unknown cost makes the whole unknown, one out of sight stays out of sight (CP5)", () => {
    const without = (purchasePrice: null | undefined) =>
      worthOf(
        pool(
          EIGHT_BY_FOUR,
          bookOf(
            [...BOOK.articles.values()].map((one) => ({ ...one, purchasePrice })),
            [
              ["pool", POOL],
              ["kit", BOOK.recipes.get("kit") as typeof POOL],
            ],
          ),
        ),
      ).cost;
    expect(without(null)).toBeNull();
    expect(without(undefined)).toBeUndefined();
  });

  test("a fixed price is the article's own, unknown when it is (CP5)", () => {
    const kit = compose(BOOK, "kit", {});
    expect(kit.ok && worthOf(kit.value).price).toBe(18_900_000);
  });

  test("spread over any parts, an amount is found again to the cent (CP6)", () => {
    const part = fc.record({
      quantity: fc.integer({ min: 0, max: 900_000 }).map(quantity),
      unitPrice: fc.integer({ min: 0, max: 50_000_000 }).map(unitPrice),
    });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: -5_000_000, max: 50_000_000 }).map(cents),
        fc.integer({ min: 0, max: 10_000 }).map(basisPoints),
        (parts, amount, discount: BasisPoints) => {
          const result = spread(amount, parts, discount);
          const nets = result.parts.map((one) => lineAmount(one.quantity, one.unitPrice, discount));
          expect(sum([...nets, result.rest])).toBe(amount);
        },
      ),
      { numRuns: 2_000, seed: 31 },
    );
  });

  test("an amount that the parts make already leaves them as they are (CP6)", () => {
    const parts = worthOf(pool()).parts.map(({ part }) => part);
    expect(spread(sum(parts.map(partAmount)), parts, basisPoints(0))).toEqual({ parts, rest: 0 });
  });
});

describe("dimensions as they are typed (CP4)", () => {
  const read = (text: string) => {
    const result = readDimensions(text, POOL.dimensions);
    return result.ok ? result.value : result.problems[0]?.code;
  };
  test.each([
    ["8 x 4 x 1,5", EIGHT_BY_FOUR],
    ["8x4x1.5", EIGHT_BY_FOUR],
    ["8 × 4 × 1,5 m", EIGHT_BY_FOUR],
    ["8*4", { longueur: 8_000, largeur: 4_000 }],
    ["8 x x 1,5", { longueur: 8_000, profondeur: 1_500 }],
    ["", {}],
    ["8 x 4 x 1,5 x 2", "dimensions-too-many"],
    ["8 x large", "dimension-unreadable"],
  ])("%s", (text, values) => expect(read(text)).toEqual(values));
});

describe("a definition before it is kept", () => {
  const codes = (more: Parameters<typeof definition>[0]) =>
    definitionProblems(definition(more)).map(({ code, field }) => `${code} ${field}`);

  test("its names, formulas and bounds are checked at their fields (CP1)", () => {
    expect(definitionProblems(POOL)).toEqual([]);
    expect(
      codes({
        dimensions: [typed("x"), typed("Côté"), typed("cote"), workedOut("aire", "cote * hauteur")],
        components: [component("sand", "aire *"), component("sand", "aire", { given: { volume: "rien" } })],
      }),
    ).toEqual([
      "dimension-name dimensions[0].name",
      "dimension-twice dimensions[2].name",
      "formula.unknown-name dimensions[3].formula",
      "formula.unfinished components[0].quantity",
      "formula.unknown-name components[1].given.volume",
    ]);
    expect(
      codes({ dimensions: [typed("a", 9_000, [1_000, 5_000]), typed("b", null, [5_000, 1_000])] }),
    ).toEqual(["dimension-initial dimensions[0].initial", "dimension-bounds dimensions[1].most"]);
  });

  test("what is worked out stands on what is above it: no circle can be written (CP1)", () => {
    expect(codes({ dimensions: [workedOut("a", "b"), workedOut("b", "a")] })).toEqual([
      "formula.unknown-name dimensions[0].formula",
    ]);
  });

  test("a compound that would hold itself, or more than five levels, is refused at its component (CP2)", () => {
    const chain = new Map([
      ["b", ["c"]],
      ["c", ["d", "leaf"]],
      ["d", ["e"]],
      ["e", ["leaf"]],
    ]);
    const problems = (id: string, held: string[], above = 0) =>
      nestingProblems(
        id,
        held.map((articleId) => ({ articleId })),
        { components: chain, above },
      ).map(({ code, field }) => `${code} ${field}`);
    expect(problems("a", ["leaf", "b"])).toEqual([]);
    expect(problems("a", ["leaf", "b"], 1)).toEqual(["compound-too-deep components[1].articleId"]);
    expect(problems("e", ["leaf", "b"])).toEqual(["compound-cycle components[1].articleId"]);
    expect(problems("a", ["a"])).toEqual(["compound-cycle components[0].articleId"]);
  });
});
