import { ARTICLE_VAT_RATES, HIGHEST_PRICE } from "~/domain/articles/article";
import { formatRate, formatUnitPrice } from "~/domain/money/format";
import { basisPoints, unitPrice } from "~/domain/money/money";
import { parseDecimal, parseRate } from "~/domain/money/parse";
import type { ImportField, Value } from "./field";
import type { Cell } from "./sheet";

type Reader = Pick<ImportField, "read" | "show" | "expected">;

const asText = (value: Value): string => (value === null ? "" : String(value));

/** Scientific notation means that a spreadsheet already lost digits: "3,25012E+12". */
const SHORTENED = /^\d+(?:[.,]\d+)?E\+\d+$/i;

export const text = (longest: number, { lines = false } = {}): Reader => ({
  expected: `un texte de ${longest} caractères au plus`,
  read: (_, raw) => {
    const value = lines ? raw : raw.replace(/\s+/g, " ");
    return value.length <= longest ? value : undefined;
  },
  show: asText,
});

/** Codes: like a text, but what a spreadsheet shortened is refused. */
export const code = (
  longest: number,
  expected: string,
  accepts: (value: string) => boolean = () => true,
): Reader => ({
  expected,
  read: (_, raw) => {
    const value = raw.replace(/\s+/g, " ");
    return value.length <= longest && !SHORTENED.test(value) && accepts(value) ? value : undefined;
  },
  show: asText,
});

/** A price in ten-thousandths of a euro, rounded once when longer (I9). */
export const price: Reader = {
  expected: "un prix comme 1\u00a0234,56",
  read: (_, raw) => {
    const bare = raw.replace(/\s*(?:€|EUR|euros?)(?:\s*HT)?$/i, "");
    const value = parseDecimal(bare, 4) ?? rounded(bare);
    return value !== null && value >= 0 && value < HIGHEST_PRICE ? value : undefined;
  },
  show: (value) => (typeof value === "number" ? formatUnitPrice(unitPrice(value)) : "—"),
};

/** More than four decimals ("33.33333333333333"): cut after the fourth, one more when the fifth is 5 or above. */
function rounded(text: string): number | null {
  const parts = /^([^-]*[.,]\d{4})(\d)\d*$/.exec(text);
  const cut = parts?.[1] ? parseDecimal(parts[1], 4) : null;
  return cut === null ? null : cut + (Number(parts?.[2]) >= 5 ? 1 : 0);
}

/** A VAT rate in force, in basis points; a number cell below 1 is a share (I9). */
export const vatRate: Reader = {
  expected: "un taux en vigueur : 20, 10, 8,5, 5,5, 2,1 ou 0 %",
  read: (cell: Cell, raw) => {
    const share = typeof cell === "number" && cell > 0 && cell < 1;
    const rate = share ? basisPoints(Math.round(cell * 10_000)) : parseRate(raw);
    return rate !== null && ARTICLE_VAT_RATES.includes(rate) ? rate : undefined;
  },
  show: (value) => (typeof value === "number" ? formatRate(basisPoints(value)) : ""),
};

/** Months, also from "2 ans". */
export const months: Reader = {
  expected: "un nombre de mois de 0 à 600, ou « 2 ans »",
  read: (_, raw) => {
    const found = /^(\d{1,3})\s*(mois|m|ans?|années?)?$/i.exec(raw);
    if (!found) return undefined;
    const value = Number(found[1]) * (/^a/i.test(found[2] ?? "") ? 12 : 1);
    return value <= 600 ? value : undefined;
  },
  show: (value) => (typeof value === "number" ? `${value} mois` : ""),
};

/** One of a list, by any of its names, folded by `fold`. */
export const oneOf = (
  choices: { value: string; names: string[]; label: string }[],
  expected: string,
  fold: (text: string) => string,
): Reader => {
  // The first of two that share a name.
  const byName = new Map(
    choices.toReversed().flatMap(({ value, names }) => names.map((name) => [fold(name), value] as const)),
  );
  return {
    expected,
    read: (_, raw) => byName.get(fold(raw)),
    show: (value) => choices.find((choice) => choice.value === value)?.label ?? asText(value),
  };
};
