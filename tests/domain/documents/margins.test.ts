import { expect, test } from "vitest";
import { margins } from "~/domain/documents/margins";
import { totals } from "~/domain/documents/totals";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";
import { body, item, title } from "./drafts";

const cost = unitPrice(600_000);
const of = (it: ReturnType<typeof body>, costs: Record<string, typeof cost>) =>
  margins(it, totals(it), costs);

test("D40 the margin of lines, sections and the whole, after discounts, options left out", () => {
  const it = body(
    [
      title("t"),
      item("a", { quantity: quantity(2_000) }),
      title("u", 2),
      item("b"),
      item("x", { optionId: "o" }),
    ],
    { discount: { kind: "share", share: basisPoints(1_000) } },
  );
  const got = of(it, { a: cost, b: cost, x: cost });
  expect(got.lines.a).toEqual({ net: 20_000, cost: 12_000, margin: 8_000, rate: 4_000, unknown: 0 });
  expect(got.sections).toMatchObject({ t: { net: 30_000, cost: 18_000 }, u: { net: 10_000, margin: 4_000 } });
  expect(got.whole).toEqual({ net: 27_000, cost: 18_000, margin: 9_000, rate: 3_333, unknown: 0 });
});

test("D40 an unknown cost is counted as unknown, never as free; hours are summed", () => {
  const it = body([item("a"), item("h", { unit: "h", quantity: quantity(3_500) })]);
  const got = of(it, { h: cost });
  expect(got.lines.a).toBeUndefined();
  expect(got.whole.unknown).toBe(1);
  expect(got.hours).toBe(3_500);
  expect(of(body([]), {}).whole.rate).toBeNull();
});
