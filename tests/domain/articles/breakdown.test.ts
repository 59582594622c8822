import { expect, test } from "vitest";
import { breakdown, isHour } from "~/domain/articles/breakdown";
import { quantity, unitPrice } from "~/domain/money/money";

test("a cost splits by type, hours apart, and what has no known cost is told (AR11)", () => {
  const spent = (type: "labour" | "supply", many: number, unit: string, cost: number | null) => ({
    type,
    quantity: quantity(many),
    unit,
    cost: cost === null ? null : unitPrice(cost),
  });
  expect(
    breakdown([
      spent("labour", 2_500, "h", 300_000),
      spent("supply", 3_333, "m²", 100_000),
      spent("labour", 1_000, "h", null),
      spent("supply", 1_000, "u", 5_000),
    ]),
  ).toEqual([
    { type: "supply", cost: 3_383, hours: 0, unknown: 0 },
    { type: "labour", cost: 7_500, hours: 3_500, unknown: 1 },
  ]);
  expect(["h", "H", " heures "].every(isHour)).toBe(true);
  expect(["ml", "ch"].some(isHour)).toBe(false);
});
