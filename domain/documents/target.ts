import { type Cents, cents, type UnitPrice, unitPrice } from "~/domain/money/money";
import { roundHalfAway } from "~/domain/money/rounding";
import { LARGEST_PRICE } from "./bounds";
import type { DocumentBody, ItemLine } from "./document";
import { totals } from "./totals";

/** What the whole document should come to, before or after tax, discounts included. */
export interface Target {
  on: "net" | "gross";
  amount: Cents;
}

export interface Solved {
  /** New unit prices of the lines that move, by id. */
  prices: Record<string, UnitPrice>;
  /** What the document comes to with them. */
  reached: Cents;
  /** What is still missing to the target, negative when it is passed; zero when it is met to the cent. */
  missing: Cents;
}

/** Scale of the common factor: prices of ten million euros still move by less than their last digit. */
const UNIT = 1_000_000_000_000n;
/** Lines tried one after the other for the last cents; more would be long in a document of a thousand. */
const TRIED = 16;

/**
 * Unit prices of the chosen lines that bring the document to a target (D50): all of them in one proportion, then as
 * few as needed by a hair for the last cents. Lines that are not chosen, or not counted, never move; no price goes
 * under zero. What can't be met to the cent, because of VAT or of large quantities, is told in `missing`.
 */
export function pricesFor(body: DocumentBody, ids: ReadonlySet<string>, target: Target): Solved {
  const moving = movable(body, ids);
  const at = (prices: ReadonlyMap<string, UnitPrice>) => {
    const lines = body.lines.map((line) => {
      const price = prices.get(line.id);
      return line.kind === "item" && price !== undefined ? { ...line, unitPrice: price } : line;
    });
    return totals({ ...body, lines })[target.on];
  };
  let best = scaled(moving, target.amount, at);
  const gap = (prices: ReadonlyMap<string, UnitPrice>) => Math.abs(target.amount - at(prices));
  // Small quantities move the total by the finest steps: they come last, on what the others left.
  const order = moving.toSorted((a, b) => Math.abs(b.quantity) - Math.abs(a.quantity)).slice(-TRIED);
  for (const line of order) {
    if (gap(best) === 0) break;
    for (const tried of nearest(line, best, target.amount, at)) if (gap(tried) < gap(best)) best = tried;
  }
  const reached = at(best);
  return {
    prices: Object.fromEntries(
      moving.flatMap((line) => {
        const price = best.get(line.id);
        return price === undefined || price === line.unitPrice ? [] : [[line.id, price]];
      }),
    ),
    reached,
    missing: cents(target.amount - reached),
  };
}

/** Chosen lines whose price changes the total. */
export function movable(body: DocumentBody, ids: ReadonlySet<string>): ItemLine[] {
  const retained = new Set(body.options.filter((option) => option.retained).map((option) => option.id));
  return body.lines.filter(
    (line): line is ItemLine =>
      line.kind === "item" &&
      ids.has(line.id) &&
      line.quantity > 0 &&
      line.unitPrice > 0 &&
      line.discount < 10_000 &&
      (line.optionId === null || retained.has(line.optionId)),
  );
}

type At = (prices: ReadonlyMap<string, UnitPrice>) => Cents;

/** Every price by the largest common factor that does not pass the target. */
function scaled(moving: readonly ItemLine[], amount: Cents, at: At): Map<string, UnitPrice> {
  const dearest = moving.reduce((most, line) => Math.max(most, line.unitPrice), 1);
  const by = (factor: bigint) =>
    new Map(moving.map((line) => [line.id, unitPrice(roundHalfAway(BigInt(line.unitPrice) * factor, UNIT))]));
  let [low, high] = [0n, (BigInt(LARGEST_PRICE) * UNIT) / BigInt(dearest)];
  // A million times dearer than today is nobody's target, and keeps amounts within what they can hold.
  if (high > UNIT * 1_000n) high = UNIT * 1_000n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (at(by(middle)) <= amount) low = middle;
    else high = middle;
  }
  return by(low);
}

/** The prices with this line's moved to just under and just over the target. */
function nearest(line: ItemLine, from: ReadonlyMap<string, UnitPrice>, amount: Cents, at: At) {
  const as = (price: number) => new Map(from).set(line.id, unitPrice(price));
  let [low, high] = [0, Math.min(LARGEST_PRICE, line.unitPrice * 1_000)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (at(as(middle)) <= amount) low = middle;
    else high = middle;
  }
  return [as(low), as(high)];
}
