import { evaluate } from "~/domain/formulas/evaluate";
import { toScaled } from "~/domain/formulas/rational";
import { readFormula } from "~/domain/formulas/read";
import { type Quantity, quantity } from "~/domain/money/money";
import { parseQuantity } from "~/domain/money/parse";
import type { Problem } from "~/domain/problem";

/** What a quantity cell holds: the value and, when it was worked out, the sum as it was typed. */
export type QuantityEntry = { quantity: Quantity; formula: string | null };

const LONGEST = 200;
const NOTHING_NAMED = new Map();

/**
 * Reads a quantity cell: "2,5", or a sum of the trade such as "=8*4*1,5" kept with the line (M15), in the language of
 * domain/formulas. The result is rounded once to thousandths, half away from zero. Returns a problem
 * (`quantity.unreadable`, `formula.*`) rather than a guess; an empty cell is `quantity.empty`.
 */
export function readQuantity(text: string): QuantityEntry | Problem {
  const typed = text.trim();
  if (typed === "") return { code: "quantity.empty" };
  if (!typed.startsWith("=")) {
    const value = parseQuantity(typed);
    return value === null ? { code: "quantity.unreadable" } : { quantity: value, formula: null };
  }
  if (typed.length > LONGEST) return { code: "formula.too-long", facts: { longest: LONGEST } };
  const formula = readFormula(typed);
  if (!formula.ok) return formula.problems[0] ?? { code: "formula.unreadable" };
  const exact = evaluate(formula.value, NOTHING_NAMED);
  if (!exact.ok) return exact.problems[0] ?? { code: "formula.unreadable" };
  try {
    return { quantity: quantity(toScaled(exact.value, 3)), formula: typed };
  } catch (error) {
    if (error instanceof RangeError) return { code: "formula.too-large" };
    throw error;
  }
}
