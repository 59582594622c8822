import { evaluate } from "~/domain/formulas/evaluate";
import { fromScaled, type Rational, toScaled } from "~/domain/formulas/rational";
import { readFormula } from "~/domain/formulas/read";
import { randomFormulas } from "./random";

const SCOPE = new Map<string, Rational>([
  ["longueur", fromScaled(8_125, 3)],
  ["largeur", fromScaled(-3_700, 3)],
  ["profondeur", fromScaled(0, 3)],
]);

/** What one formula is worth: its exact fraction and its thousandths, or what is wrong and where. */
function worth(text: string): string {
  const formula = readFormula(text);
  const value = formula.ok ? evaluate(formula.value, SCOPE) : formula;
  if (!value.ok) return JSON.stringify(value.problems);
  const { n, d } = value.value;
  try {
    return `${n}/${d} ${toScaled(value.value, 3)}`;
  } catch {
    return `${n}/${d}`;
  }
}

/** One hash of what 10,000 formulas are worth: two engines that agree on it agree on each. */
export async function worthOfAll(): Promise<{ hash: string; numbers: number }> {
  const all = randomFormulas(10_000).map(worth);
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(all.join("\n")));
  return {
    hash: [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    numbers: all.filter((one) => !one.startsWith("[")).length,
  };
}

/** What every engine must find. */
export const WORTH = {
  hash: "ba9e73e370bb3cb66d3f8793ad6dc4befd2225448d6c23123e9894dc4a8bbd66",
  numbers: 9_620,
};
