import type { DocumentBody, ItemLine } from "./document";
import { timesOf, titlesAround } from "./sections";

/** Thousandths: a million units on one line. */
export const LARGEST_QUANTITY = 1_000_000_000;
/** Ten-thousandths of a euro: ten million euros a unit. */
export const LARGEST_PRICE = 100_000_000_000;
/** Identical ones of what a title holds. */
export const MOST_TIMES = 10_000;
/** Ten billion euros of lines, in cents: discounts and VAT on top stay far within the safe integers (D11). */
const LARGEST_DOCUMENT = 10n ** 12n;

/** Rates in basis points that the French e-invoice knows (BR-FR-16): any other makes an invoice that can't leave. */
export const VAT_RATES: readonly number[] = [
  0, 90, 105, 175, 210, 550, 700, 850, 920, 960, 1000, 1300, 1960, 2000, 2060,
];

export const isVatRate = (rate: number): boolean => VAT_RATES.includes(rate);

/** Whether the lines stay within what amounts can hold, whatever is retained (D11): `totals` then never throws. */
export function addsUp(body: Pick<DocumentBody, "lines">): boolean {
  const around = titlesAround(body.lines);
  let cents = 0n;
  for (const line of body.lines) {
    if (line.kind !== "item") continue;
    const most = largest(line);
    const product = most * BigInt(line.unitPrice);
    const one = (product < 0n ? -product : product) / 100_000n + 1n;
    cents += (around.get(line.id) ?? []).reduce((sum, title) => sum * BigInt(timesOf(title)), one);
  }
  return cents <= LARGEST_DOCUMENT;
}

/** The largest quantity that a line may come to, the customer's choice included. */
const largest = ({ quantity, bounds }: ItemLine): bigint => {
  const sizes = [quantity, bounds?.least ?? 0, bounds?.most ?? 0].map((it) => BigInt(Math.abs(it)));
  return sizes.reduce((a, b) => (a > b ? a : b));
};
