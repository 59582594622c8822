import {
  type BasisPoints,
  type Cents,
  cents,
  type Quantity,
  type UnitPrice,
  unitPrice,
} from "~/domain/money/money";
import { roundHalfAway } from "~/domain/money/rounding";

/** Sum of two amounts, in cents. */
export const add = (a: Cents, b: Cents): Cents => cents(a + b);

/** First amount less the second, in cents. */
export const subtract = (a: Cents, b: Cents): Cents => cents(a - b);

/** The opposite amount, in cents. */
export const negate = (a: Cents): Cents => cents(-a);

/** Sum of any number of amounts, in cents; nothing adds up to zero. */
export const sum = (amounts: Iterable<Cents>): Cents => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
};

/** Quantity × unit price × (1 − discount), rounded once to cents, half away from zero (M3, CGI ann. II 242 nonies A). */
export function lineAmount(quantity: Quantity, price: UnitPrice, discount: BasisPoints): Cents {
  const exact = BigInt(quantity) * BigInt(price) * BigInt(10_000 - discount);
  return cents(roundHalfAway(exact, 1_000_000_000n));
}

/** A share or a rate of an amount, in cents, half away from zero (M4). */
export const share = (amount: Cents, rate: BasisPoints): Cents =>
  cents(roundHalfAway(BigInt(amount) * BigInt(rate), 10_000n));

/** amount × numerator ÷ denominator, in cents, half away from zero: for pro rata (M4). Throws on a zero denominator. */
export const proRata = (amount: Cents, numerator: number, denominator: number): Cents =>
  cents(roundHalfAway(BigInt(amount) * BigInt(numerator), BigInt(denominator)));

/** The same price in ten-thousandths of a euro. */
export const priceFromCents = (amount: Cents): UnitPrice => unitPrice(amount * 100);

/** A unit price as an amount of cents, half away from zero. */
export const centsFromPrice = (price: UnitPrice): Cents => cents(roundHalfAway(BigInt(price), 100n));

/** A unit price times a coefficient given in basis points (13500 is × 1.35), half away from zero. */
export const scalePrice = (price: UnitPrice, coefficient: BasisPoints): UnitPrice =>
  unitPrice(roundHalfAway(BigInt(price) * BigInt(coefficient), 10_000n));
