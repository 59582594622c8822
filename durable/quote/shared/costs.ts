import type * as Y from "yjs";
import { LARGEST_PRICE } from "~/domain/documents/bounds";
import { type UnitPrice, unitPrice } from "~/domain/money/money";
import { type Costs, costsIn } from "./shape";

/** The unit costs that can be read; the very same object as `was` when nothing changed. */
export function costsFrom(doc: Y.Doc, was: Costs = {}): Costs {
  const costs: Record<string, UnitPrice> = {};
  for (const [id, cost] of costsIn(doc).entries())
    if (Number.isSafeInteger(cost) && Math.abs(cost) <= LARGEST_PRICE) costs[id] = unitPrice(cost);
  const ids = Object.keys(costs);
  const unchanged = ids.length === Object.keys(was).length && ids.every((id) => costs[id] === was[id]);
  return unchanged ? was : costs;
}
