import type { BasisPoints, Cents, Quantity, UnitPrice } from "~/domain/money/money";

/** Thin space between thousands, as French screens print it; no-break space before a unit. */
const GROUP = "\u202f";
const BEFORE_UNIT = "\u00a0";

function digits(value: number, decimals: number, leastDecimals: number): [string, string, string] {
  const text = String(Math.abs(value)).padStart(decimals + 1, "0");
  const whole = text.slice(0, text.length - decimals);
  const all = decimals === 0 ? "" : text.slice(-decimals);
  let fraction = all;
  while (fraction.length > leastDecimals && fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  return [value < 0 ? "-" : "", whole, fraction];
}

function french(value: number, decimals: number, leastDecimals: number): string {
  const [sign, whole, fraction] = digits(value, decimals, leastDecimals);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP);
  return sign + grouped + (fraction ? `,${fraction}` : "");
}

/** "1 234,56 €" (M11). */
export const formatCents = (amount: Cents): string => `${french(amount, 2, 2)}${BEFORE_UNIT}€`;

/** "1 234,56", for a column whose heading already says euros. */
export const formatAmount = (amount: Cents): string => french(amount, 2, 2);

/** "12,50 €", up to four decimals when there are any. */
export const formatUnitPrice = (price: UnitPrice): string => `${french(price, 4, 2)}${BEFORE_UNIT}€`;

/** "2,5", no trailing zeros; with its unit when given: "2,5 m²". */
export const formatQuantity = (quantity: Quantity, unit = ""): string =>
  french(quantity, 3, 0) + (unit ? BEFORE_UNIT + unit : "");

/** "5,5 %". */
export const formatRate = (rate: BasisPoints): string => `${french(rate, 2, 0)}${BEFORE_UNIT}%`;

/** What an input shows while one types: comma, no grouping, no unit; parses back to the same value (M12). */
export const inputCents = (amount: Cents): string => french(amount, 2, 2).replaceAll(GROUP, "");
/** As inputCents, for a unit price. */
export const inputUnitPrice = (price: UnitPrice): string => french(price, 4, 2).replaceAll(GROUP, "");
/** As inputCents, for a quantity. */
export const inputQuantity = (quantity: Quantity): string => french(quantity, 3, 0).replaceAll(GROUP, "");
/** As inputCents, for a rate. */
export const inputRate = (rate: BasisPoints): string => french(rate, 2, 0).replaceAll(GROUP, "");

/** "1234.56" for XML and files: a dot, no grouping, at least `leastDecimals` of the scale's `decimals` (M13). */
export function plainDecimal(value: number, decimals: number, leastDecimals = decimals): string {
  const [sign, whole, fraction] = digits(value, decimals, leastDecimals);
  return sign + whole + (fraction ? `.${fraction}` : "");
}

/** The thin space is missing from many print fonts: paper gets the plain no-break space instead (M14). */
export const forPaper = (text: string): string => text.replaceAll(GROUP, BEFORE_UNIT);
