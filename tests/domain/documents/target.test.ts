import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pricesFor, type Target } from "~/domain/documents/target";
import { totals } from "~/domain/documents/totals";
import { basisPoints, cents } from "~/domain/money/money";
import { body, item, sectioned } from "./bodies";

const laws = { seed: 20261130, numRuns: 60 };
const at = (b: Parameters<typeof totals>[0], prices: Record<string, number>, on: Target["on"]) =>
  totals({
    ...b,
    lines: b.lines.map((line) =>
      line.kind === "item" && prices[line.id] !== undefined
        ? { ...line, unitPrice: prices[line.id] as typeof line.unitPrice }
        : line,
    ),
  })[on];

describe("D50 the price one aims at", () => {
  const lines = [item("a", 3, 333.33, 20), item("b", 1, 1_250, 10), item("c", 40, 12.4, 20)];

  test("every chosen line moves in proportion and the total is met to the cent", () => {
    const b = body(lines, { discount: { kind: "share", share: basisPoints(250) } });
    const solved = pricesFor(b, new Set(["a", "b", "c"]), { on: "net", amount: cents(250_000) });
    expect(solved).toMatchObject({ reached: 250_000, missing: 0 });
    expect(at(b, solved.prices, "net")).toBe(250_000);
    const factor = (solved.prices.c ?? 0) / 124_000;
    expect((solved.prices.a ?? 0) / 3_333_300).toBeCloseTo(factor, 3);
  });

  test("only what is chosen moves; what is not counted does not", () => {
    const option = { id: "o", label: "o", retained: false, choice: null };
    const b = body([...lines, item("x", 1, 10, 20, { optionId: "o" })], { options: [option] });
    const solved = pricesFor(b, new Set(["b", "x"]), { on: "gross", amount: cents(300_000) });
    expect(Object.keys(solved.prices)).toEqual(["b"]);
    expect(solved.missing).toBe(0);
  });

  test("what can't be met says by how much", () => {
    const one = body([item("a", 1, 100, 20)]);
    // At 20 %, a net of 0.87 gives 1.04 and one of 0.88 gives 1.06: nothing comes to 1.05.
    const gross = pricesFor(one, new Set(["a"]), { on: "gross", amount: cents(105) });
    expect(Math.abs(gross.missing)).toBe(1);
    expect(gross.reached + gross.missing).toBe(105);
    const fixed = pricesFor(body([item("a", 1, 100, 20), item("b", 1, 50, 20)]), new Set(["a"]), {
      on: "net",
      amount: cents(4_000),
    });
    expect(fixed).toMatchObject({ prices: { a: 0 }, reached: 5_000, missing: -1_000 });
    expect(pricesFor(one, new Set(), { on: "net", amount: cents(1) })).toEqual({
      prices: {},
      reached: 10_000,
      missing: -9_999,
    });
  });

  test("whatever the document, what is announced is what comes out, and a line of one reaches any net", () => {
    fc.assert(
      fc.property(sectioned, fc.integer({ min: 1, max: 5_000_000 }), (b, more) => {
        const all = { ...b, discount: null, lines: [item("unit", 1, 1_000, 20), ...b.lines] };
        const ids = new Set(all.lines.map((line) => line.id));
        const amount = cents(totals(all).net + more);
        const solved = pricesFor(all, ids, { on: "net", amount });
        expect(at(all, solved.prices, "net")).toBe(solved.reached);
        expect(solved).toMatchObject({ reached: amount, missing: 0 });
      }),
      laws,
    );
  });
});
