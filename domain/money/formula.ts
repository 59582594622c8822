import { type Quantity, quantity } from "~/domain/money/money";
import { parseQuantity } from "~/domain/money/parse";
import { roundHalfAway } from "~/domain/money/rounding";
import type { Problem } from "~/domain/problem";

/** What a quantity cell holds: the value and, when it was worked out, the sum as it was typed. */
export type QuantityEntry = { quantity: Quantity; formula: string | null };

/** An exact fraction: the division of a formula loses nothing before the final rounding (M16). */
type Fraction = { n: bigint; d: bigint };

class Unreadable extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const LONGEST = 200;
const TOKEN = /\s*(?:(\d+(?:[.,]\d*)?|[.,]\d+)|([-+*/()×÷−]))/y;

function tokens(text: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (!match) throw new Unreadable("formula.unreadable");
    found.push((match[1] ?? match[2] ?? "").replace("×", "*").replace("÷", "/").replace("−", "-"));
  }
  return found;
}

function number(token: string): Fraction {
  const [whole = "", fraction = ""] = token.replace(",", ".").split(".");
  return { n: BigInt(whole + fraction || "0"), d: 10n ** BigInt(fraction.length) };
}

/** Recursive descent over + - * / and parentheses; the length limit bounds its depth. */
function evaluate(list: string[]): Fraction {
  let at = 0;
  const next = () => list[at];

  const factor = (): Fraction => {
    const token = list[at++];
    if (token === undefined) throw new Unreadable("formula.unfinished");
    if (token === "-") {
      const value = factor();
      return { n: -value.n, d: value.d };
    }
    if (token === "+") return factor();
    if (token === "(") {
      const value = expression();
      if (list[at++] !== ")") throw new Unreadable("formula.parenthesis");
      return value;
    }
    if (!/\d/.test(token)) throw new Unreadable("formula.unreadable");
    return number(token);
  };

  const term = (): Fraction => {
    let value = factor();
    while (next() === "*" || next() === "/") {
      const times = list[at++] === "*";
      const other = factor();
      if (!times && other.n === 0n) throw new Unreadable("formula.division-by-zero");
      value = times
        ? { n: value.n * other.n, d: value.d * other.d }
        : { n: value.n * other.d, d: value.d * other.n };
    }
    return value;
  };

  const expression = (): Fraction => {
    let value = term();
    while (next() === "+" || next() === "-") {
      const minus = list[at++] === "-";
      const other = term();
      value = { n: value.n * other.d + (minus ? -other.n : other.n) * value.d, d: value.d * other.d };
    }
    return value;
  };

  const value = expression();
  if (at < list.length) throw new Unreadable(list[at] === ")" ? "formula.parenthesis" : "formula.unreadable");
  return value;
}

/**
 * Reads a quantity cell: "2,5", or a sum of the trade such as "=8*4*1,5" kept with the line (M15). The result is
 * rounded once to thousandths, half away from zero. Returns a problem (`quantity.unreadable`, `formula.*`)
 * rather than a guess; an empty cell is `quantity.empty`.
 */
export function readQuantity(text: string): QuantityEntry | Problem {
  const typed = text.trim();
  if (typed === "") return { code: "quantity.empty" };
  if (!typed.startsWith("=")) {
    const value = parseQuantity(typed);
    return value === null ? { code: "quantity.unreadable" } : { quantity: value, formula: null };
  }
  if (typed.length > LONGEST) return { code: "formula.too-long", facts: { longest: LONGEST } };
  try {
    const exact = evaluate(tokens(typed.slice(1)));
    return { quantity: quantity(roundHalfAway(exact.n * 1000n, exact.d)), formula: typed };
  } catch (error) {
    if (error instanceof Unreadable) return { code: error.code };
    if (error instanceof RangeError) return { code: "formula.too-large" };
    throw error;
  }
}
