import type { ItemLine, Line } from "~/domain/documents/document";
import { scalePrice } from "~/domain/money/amounts";
import { inputQuantity, inputRate, inputUnitPrice } from "~/domain/money/format";
import { readQuantity } from "~/domain/money/formula";
import { basisPoints, type UnitPrice } from "~/domain/money/money";
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
/** The description stands under the designation: reached by Shift+Enter, out of the walk from cell to cell. */
export type Column = (typeof COLUMNS)[number] | "description";

/** Only those who may see purchase prices have these. */
export const COST_COLUMNS: readonly Column[] = ["cost", "coefficient"];

/** The columns one walks through on this line: titles, texts and subtotals have words alone. */
export function columnsOf(line: Line, withCosts: boolean): readonly Column[] {
  if (line.kind !== "item") return ["label"];
  return withCosts ? COLUMNS : COLUMNS.filter((column) => !COST_COLUMNS.includes(column));
}

/** Sale price over purchase price, in ten-thousandths; null when there is nothing to divide by. */
export const coefficientOf = (price: UnitPrice, cost: UnitPrice | undefined): number | null =>
  cost === undefined || cost === 0 ? null : Math.round((price * 10_000) / cost);

/** What the input of a cell starts with; writing it back changes nothing. */
export function readCell(line: Line, column: Column, cost?: UnitPrice): string {
  if (column === "label") return line.label;
  if (line.kind !== "item") return "";
  switch (column) {
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
      return inputRate(line.vatRate);
    case "cost":
      return cost === undefined ? "" : inputUnitPrice(cost);
    case "coefficient": {
      const value = coefficientOf(line.unitPrice, cost);
      return value === null ? "" : fourths(value);
    }
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
  if (line.kind !== "item") return { line };
  const item = (change: Partial<ItemLine>): Written => ({ line: { ...line, ...change } });
  switch (column) {
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
      if (text.trim() === "") return item({ discount: basisPoints(0) });
      const rate = parseRate(text);
      if (rate === null || rate < 0 || rate > 10_000) return unreadable("discount-unreadable");
      return item({ discount: rate });
    }
    case "vat": {
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
