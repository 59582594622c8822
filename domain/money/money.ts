/**
 * Money is integers with a brand: a float or a bare number can't be taken for an amount by accident.
 * Scales are fixed for the whole product (SPEC.md M1).
 */

declare const brand: unique symbol;
type Branded<Name extends string> = number & { readonly [brand]: Name };

/** An amount of euros in integer cents. */
export type Cents = Branded<"Cents">;
/** A unit price in ten-thousandths of a euro (4 decimals). */
export type UnitPrice = Branded<"UnitPrice">;
/** A quantity in thousandths of its unit (3 decimals). */
export type Quantity = Branded<"Quantity">;
/** A share or a rate in basis points: 2000 is 20 %. */
export type BasisPoints = Branded<"BasisPoints">;

export const ZERO = 0 as Cents;

function integer(value: number, what: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${what} must be a safe integer, got ${value}`);
  return value === 0 ? 0 : value;
}

/** Integer cents from a stored or parsed number. Throws RangeError on anything else. */
export const cents = (value: number) => integer(value, "cents") as Cents;
/** Ten-thousandths of a euro. Throws RangeError on a non-integer. */
export const unitPrice = (value: number) => integer(value, "unit price") as UnitPrice;
/** Thousandths of a unit. Throws RangeError on a non-integer. */
export const quantity = (value: number) => integer(value, "quantity") as Quantity;
/** Hundredths of a percent. Throws RangeError on a non-integer. */
export const basisPoints = (value: number) => integer(value, "basis points") as BasisPoints;
