import { isVatRate, MOST_TIMES } from "~/domain/documents/bounds";
import type { ItemLine, Line, TitleLine } from "~/domain/documents/document";
import { scalePrice } from "~/domain/money/amounts";
import { inputQuantity, inputRate, inputUnitPrice } from "~/domain/money/format";
import { readQuantity } from "~/domain/money/formula";
import { type BasisPoints, basisPoints, quantity, type UnitPrice } from "~/domain/money/money";
import { parseDecimal, parseRate, parseUnitPrice } from "~/domain/money/parse";
import type { Problem } from "~/domain/problem";

/** The cells of a line that hold something one types, from left to right. */
export const COLUMNS = [
  "label",
  "quantity",
  "unit",
  "unitPrice",
  "discount",
  "vat",
  "cost",
  "coefficient",
] as const;
/** The description and the number are out of the walk from cell to cell: reached by Shift+Enter and Alt+N. */
export type Column = (typeof COLUMNS)[number] | "description" | "number";

/** What a title has besides its words: how many of it, a discount on all it holds, the rate it gives. */
const TITLE_COLUMNS: readonly Column[] = ["label", "quantity", "discount", "vat"];

/** Only those who may see purchase prices have these. */
export const COST_COLUMNS: readonly Column[] = ["cost", "coefficient"];

/** The columns one walks through on this line: texts and subtotals have words alone. */
export function columnsOf(line: Line, withCosts: boolean): readonly Column[] {
  if (line.kind === "title") return TITLE_COLUMNS;
  if (line.kind !== "item") return ["label"];
  return withCosts ? COLUMNS : COLUMNS.filter((column) => !COST_COLUMNS.includes(column));
}

/** Sale price over purchase price, in ten-thousandths; null when there is nothing to divide by. */
export const coefficientOf = (price: UnitPrice, cost: UnitPrice | undefined): number | null =>
  cost === undefined || cost === 0 ? null : Math.round((price * 10_000) / cost);

/** What the input of a cell starts with; writing it back changes nothing. */
export function readCell(line: Line, column: Column, cost?: UnitPrice): string {
  if (column === "label") return line.label;
  if (line.kind === "title") return readTitle(line, column);
  if (line.kind !== "item") return "";
  switch (column) {
    case "number":
      return line.startsAt;
    case "description":
      return line.description;
    case "quantity":
      return line.formula || inputQuantity(line.quantity);
    case "unit":
      return line.unit;
    case "unitPrice":
      return inputUnitPrice(line.unitPrice);
    case "discount":
      return line.discount === 0 ? "" : inputRate(line.discount);
    case "vat":
      return line.inheritsVat ? INHERITED : inputRate(line.vatRate);
    case "cost":
      return cost === undefined ? "" : inputUnitPrice(cost);
    case "coefficient": {
      const value = coefficientOf(line.unitPrice, cost);
      return value === null ? "" : fourths(value);
    }
  }
}

/** What the VAT cell says of a line that leaves its rate to its title. */
export const INHERITED = "hérité";

function readTitle(line: TitleLine, column: Column): string {
  switch (column) {
    case "number":
      return line.startsAt;
    case "quantity":
      return line.quantity === 1_000 ? "" : inputQuantity(line.quantity);
    case "discount":
      return line.discount === 0 ? "" : inputRate(line.discount);
    case "vat":
      return line.vatRate === null ? "" : inputRate(line.vatRate);
    default:
      return "";
  }
}

const fourths = (value: number) =>
  (value / 10_000).toLocaleString("fr-FR", { useGrouping: false, maximumFractionDigits: 4 });

/** What a cell becomes: the line, its cost, or why it can't be read. */
export type Written = { line: Line } | { cost: UnitPrice | null } | { problem: Problem };

const unreadable = (code: string): Written => ({ problem: { code } });

/**
 * Reads what was typed into a cell: quantities take sums ("=8*4*1,5"), prices and rates the French writing. An
 * empty discount is none, an empty cost unknown; an empty price or quantity is not guessed.
 */
export function writeCell(line: Line, column: Column, text: string, cost?: UnitPrice): Written {
  if (column === "label") return { line: { ...line, label: text } };
  if (line.kind === "title") return writeTitle(line, column, text);
  if (line.kind !== "item") return { line };
  const item = (change: Partial<ItemLine>): Written => ({ line: { ...line, ...change } });
  switch (column) {
    case "number":
      return numbered(line, text);
    case "description":
      return item({ description: text });
    case "quantity": {
      const entry = readQuantity(text);
      return "code" in entry
        ? { problem: entry }
        : item({ quantity: entry.quantity, formula: entry.formula ?? "" });
    }
    case "unit":
      return item({ unit: text.slice(0, 20) });
    case "unitPrice": {
      const price = parseUnitPrice(text);
      return price === null ? unreadable("price-unreadable") : item({ unitPrice: price });
    }
    case "discount": {
      const rate = discountOf(text);
      return rate === null ? unreadable("discount-unreadable") : item({ discount: rate });
    }
    case "vat": {
      if (/^h/i.test(text.trim())) return item({ inheritsVat: true });
      const rate = parseRate(text);
      if (rate === null || rate < 0 || rate > 10_000) return unreadable("vat-unreadable");
      return item({ vatRate: rate, inheritsVat: false });
    }
    case "cost": {
      if (text.trim() === "") return { cost: null };
      const price = parseUnitPrice(text);
      return price === null ? unreadable("price-unreadable") : { cost: price };
    }
    case "coefficient": {
      if (text.trim() === "") return { line };
      const value = parseDecimal(text, 4);
      if (value === null || value <= 0) return unreadable("coefficient-unreadable");
      if (cost === undefined) return unreadable("coefficient-needs-cost");
      return item({ unitPrice: scalePrice(cost, basisPoints(value)) });
    }
  }
}

/** An empty discount is none; null when it can't be read. */
function discountOf(text: string): BasisPoints | null {
  if (text.trim() === "") return basisPoints(0);
  const rate = parseRate(text);
  return rate === null || rate < 0 || rate > 10_000 ? null : rate;
}

/** "4", "a" or the last part of "2.4": where the numbers start again; empty follows the line before. */
function numbered<L extends ItemLine | TitleLine>(line: L, text: string): Written {
  const last = text.trim().split(".").at(-1) ?? "";
  if (!/^([1-9]\d{0,3}|[a-z]{1,2})?$/i.test(last)) return unreadable("number-unreadable");
  return { line: { ...line, startsAt: last } };
}

/** A title is as many times what it holds, whole, from one; its rate may be left to the title around. */
function writeTitle(line: TitleLine, column: Column, text: string): Written {
  switch (column) {
    case "number":
      return numbered(line, text);
    case "quantity": {
      const typed = text.replace(/[x×]/i, "").trim();
      const entry = typed === "" ? { quantity: quantity(1_000) } : readQuantity(typed);
      if ("code" in entry) return { problem: entry };
      const whole = entry.quantity % 1_000 === 0 && entry.quantity >= 1_000;
      if (!whole || entry.quantity > MOST_TIMES * 1_000)
        return { problem: { code: "times-unreadable", facts: { most: MOST_TIMES } } };
      return { line: { ...line, quantity: entry.quantity } };
    }
    case "discount": {
      const rate = discountOf(text);
      return rate === null ? unreadable("discount-unreadable") : { line: { ...line, discount: rate } };
    }
    case "vat": {
      if (text.trim() === "") return { line: { ...line, vatRate: null } };
      const rate = parseRate(text);
      return rate === null || !isVatRate(rate)
        ? unreadable("vat-unknown")
        : { line: { ...line, vatRate: rate } };
    }
    default:
      return { line };
  }
}
