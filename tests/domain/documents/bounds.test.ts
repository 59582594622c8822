import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LARGEST_PRICE, LARGEST_QUANTITY } from "~/domain/documents/bounds";
import { bodySchema } from "~/domain/documents/forms";
import { totals } from "~/domain/documents/totals";
import { body, item } from "./bodies";

const messages = (posted: unknown) => bodySchema.safeParse(posted).error?.issues.map((i) => i.message) ?? [];
const priced = (quantity: number, unitPrice: number) => ({ ...item("a", 1, 1, 20), quantity, unitPrice });

describe("what a document may hold", () => {
  test("D11 only rates that an e-invoice can carry", () => {
    for (const rate of [0, 2.1, 5.5, 8.5, 10, 20])
      expect(messages(body([item("a", 1, 1, rate)]))).toEqual([]);
    expect(messages(body([item("a", 1, 1, 5.6)]))).toEqual(["vat-rate-unknown"]);
  });

  test("D11 each figure may be large, not all of them at once", () => {
    expect(messages(body([priced(1_000, LARGEST_PRICE) as never]))).toEqual([]);
    expect(messages(body([priced(LARGEST_QUANTITY, 1) as never]))).toEqual([]);
    expect(messages(body([priced(LARGEST_QUANTITY, LARGEST_PRICE) as never]))).toEqual(["amount-too-large"]);
  });

  test("D11 a float, a line twice and an option that is not there are refused", () => {
    expect(bodySchema.safeParse(body([priced(0.5, 1) as never])).success).toBe(false);
    expect(messages(body([item("a", 1, 1, 20), item("a", 1, 1, 20)]))).toEqual(["line-twice"]);
    expect(messages(body([item("a", 1, 1, 20, { optionId: "o" })]))).toEqual(["option-unknown"]);
  });

  test("D11 whatever is accepted adds up", () => {
    const figure = (largest: number) =>
      fc.oneof(fc.constantFrom(largest, -largest), fc.integer({ min: -largest, max: largest }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(figure(LARGEST_QUANTITY), figure(LARGEST_PRICE)), { maxLength: 6 }),
        (figures) => {
          const posted = body(figures.map(([q, p], i) => ({ ...priced(q, p), id: `l${i}` }) as never));
          const read = bodySchema.safeParse(posted);
          if (read.success) expect(() => totals(read.data)).not.toThrow();
        },
      ),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
