import {
  type BasisPoints,
  basisPoints,
  type Cents,
  cents,
  type Quantity,
  quantity,
  type UnitPrice,
  unitPrice,
} from "~/domain/money/money";

const SPACES = /[\s\u00a0\u202f\u2009]/g;
const GROUPED = /^\d{1,3}(?:_\d{3})+$/;

/** The whole part without its thousands separators, or null when they are not where thousands are. */
function wholePart(text: string): string | null {
  if (/^\d*$/.test(text)) return text;
  return GROUPED.test(text) ? text.replaceAll("_", "") : null;
}

/** Splits at the decimal mark: the last comma or dot; the other one, when present, must group thousands. */
function splitDecimal(text: string): [string, string] | null {
  const at = Math.max(text.lastIndexOf(","), text.lastIndexOf("."));
  if (at < 0) return [text, ""];
  const mark = text[at];
  const whole = text.slice(0, at);
  if (mark !== undefined && whole.includes(mark)) return null;
  return [whole.replace(/[.,]/g, "_"), text.slice(at + 1)];
}

/**
 * A number as the French write it ("1 234,56", "1234.5", "1.234,56") in integer units of the given number of
 * decimals (M8). Null when empty (M9), not a number, or with more decimals than the scale holds (M10).
 */
export function parseDecimal(text: string, decimals: number): number | null {
  const signed = text.trim().replace(/^\u2212/, "-");
  const sign = signed.startsWith("-") ? -1 : 1;
  const split = splitDecimal(signed.replace(/^[+-]/, "").trim().replace(SPACES, "_"));
  if (!split) return null;
  const whole = wholePart(split[0]);
  const fraction = split[1].replace(/0+$/, "");
  if (whole === null || !/^\d*$/.test(split[1]) || whole + split[1] === "") return null;
  if (fraction.length > decimals) return null;
  const value = Number(whole + fraction.padEnd(decimals, "0"));
  if (!Number.isSafeInteger(value)) return null;
  return value === 0 ? 0 : sign * value;
}

const EURO = /\s*(?:€|EUR|euros?)$/i;
const PERCENT = /\s*%$/;

function parsed<Value>(text: string, decimals: number, make: (value: number) => Value): Value | null {
  const value = parseDecimal(text, decimals);
  return value === null ? null : make(value);
}

/** "1 234,56 €" in cents; null when empty or unreadable, never 0 by default (M9). */
export const parseCents = (text: string): Cents | null => parsed(text.trim().replace(EURO, ""), 2, cents);

/** "12,3456 €" in ten-thousandths of a euro; null when empty or unreadable. */
export const parseUnitPrice = (text: string): UnitPrice | null =>
  parsed(text.trim().replace(EURO, ""), 4, unitPrice);

/** "2,5" in thousandths; null when empty or unreadable. */
export const parseQuantity = (text: string): Quantity | null => parsed(text, 3, quantity);

/** "5,5 %" or "5,5" in basis points; null when empty or unreadable. */
export const parseRate = (text: string): BasisPoints | null =>
  parsed(text.trim().replace(PERCENT, ""), 2, basisPoints);
