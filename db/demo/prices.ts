import type { priceRate } from "~/db/schema/prices";
import { basisPoints } from "~/domain/money/money";

type RateRow = typeof priceRate.$inferInsert;

const times = (value: number) => basisPoints(Math.round(value * 10_000));

/** Overhead for everybody, a closer margin on one family, another for trade customers, who get a discount on it too. */
export function demoRates(): RateRow[] {
  const row = (id: string, over: Partial<RateRow>): RateRow => ({
    id: `demo-rate-${id}`,
    statusId: null,
    familyId: null,
    overheadBp: null,
    marginBp: null,
    discountBp: null,
    rounding: "cent",
    version: 1,
    ...over,
  });
  return [
    row("all", { overheadBp: times(1.12), marginBp: times(1.45), rounding: "ten-cents" }),
    row("first", { familyId: "demo-fam-1", marginBp: times(1.38) }),
    row("pro", { statusId: "demo-st-pro", marginBp: times(1.22) }),
    row("pro-first", { statusId: "demo-st-pro", familyId: "demo-fam-1", discountBp: basisPoints(500) }),
  ];
}
