import { formatCoefficient } from "~/domain/articles/margin";
import { inputRate } from "~/domain/money/format";
import type { BasisPoints } from "~/domain/money/money";
import type { getPriceGrid } from "~/operations/prices/get-price-grid";

export type Grid = Awaited<ReturnType<typeof getPriceGrid>>;
export type RateRow = Grid["rates"][number];

const coefficient = (value: BasisPoints | null) =>
  value === null
    ? ""
    : (value / 10_000).toLocaleString("fr-FR", { useGrouping: false, maximumFractionDigits: 4 });

/** A row of the grid as its form writes it: sent again, it says the same. */
export const rateValues = (rate: RateRow | null): Record<string, string> =>
  rate === null
    ? { rounding: "cent" }
    : {
        statusId: rate.statusId ?? "",
        familyId: rate.familyId ?? "",
        overhead: coefficient(rate.overheadBp),
        margin: coefficient(rate.marginBp),
        discount: rate.discountBp === null ? "" : inputRate(rate.discountBp),
        rounding: rate.rounding,
      };

/** Four decimals where there are any: "× 1,1525". */
export const shownCoefficient = (value: BasisPoints | null): string =>
  value === null ? "" : value % 100 === 0 ? formatCoefficient(value) : `× ${coefficient(value)}`;
