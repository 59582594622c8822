import type { ItemLine } from "~/domain/documents/document";
import { toScaled } from "~/domain/formulas/rational";
import { quantity, type UnitPrice, unitPrice } from "~/domain/money/money";
import type { Composed } from "./compose";
import { type Worth, worthOf } from "./worth";

/** What a composed compound puts into a line: its parts, the price of one unit, and its cost for those who see it. */
export interface Filled {
  parts: NonNullable<ItemLine["parts"]>;
  price: UnitPrice;
  cost: UnitPrice | null | undefined;
  worth: Worth;
}

/** The inside of a line for these dimensions (CP10). */
export function filled(composed: Composed, printed: boolean): Filled {
  const worth = worthOf(composed);
  return {
    worth,
    price: worth.price ?? unitPrice(0),
    cost: worth.cost,
    parts: {
      dimensions: composed.measures.flatMap(({ dimension, value, formula }) =>
        formula
          ? []
          : [
              {
                name: dimension.name,
                label: dimension.label,
                unit: dimension.unit,
                value: quantity(toScaled(value, 3)),
              },
            ],
      ),
      lines: worth.parts.map(({ part }) => part),
      printed,
    },
  };
}

/** The line made to other dimensions: its price follows where it was the compound's own, `was` (CP10). */
export const refilled = (line: ItemLine, was: Filled | null, next: Filled): ItemLine => ({
  ...line,
  parts: next.parts,
  unitPrice: was && line.unitPrice !== was.price ? line.unitPrice : next.price,
});
