import type { Decision } from "~/domain/problem";
import { attempted, holds, operands, type Scope, valueOf, worked } from "./evaluate";
import type { Formula, Node } from "./formula";
import { printed, type Rational } from "./rational";

/** How one number came about (FO8): what was written, the same with its values, what it is worth, from what. */
export interface Step {
  /** The piece of the formula: "longueur × largeur". */
  said: string;
  /** With the values in it: "8 × 4". */
  filled: string;
  value: Rational;
  /** The steps that are worked out before this one; names and numbers are none. */
  parts: Step[];
}

/**
 * Works a formula out as `evaluate` does and keeps every step, the last one first: what is shown to whoever asks
 * where a number comes from. The value is that of `evaluate`, always.
 */
export function explain(formula: Formula, scope: Scope): Decision<Step> {
  return attempted(() => stepOf(formula.root, scope, formula.text));
}

function stepOf(node: Node, scope: Scope, text: string): Step {
  const said = spoken(text.slice(node.at, node.end));
  if (node.kind === "number" || node.kind === "name") {
    const value = valueOf(node, scope);
    return { said, filled: printed(value).text, value, parts: [] };
  }
  if (node.kind === "choice") {
    const met = holds(node.when, scope);
    const chosen = stepOf(met ? node.met : node.unmet, scope, text);
    const condition = spoken(text.slice(node.when.at, node.when.end));
    return {
      said,
      filled: `${condition} : ${met ? "oui" : "non"}, donc ${chosen.said}`,
      value: chosen.value,
      parts: isWorked(met ? node.met : node.unmet) ? [chosen] : [],
    };
  }
  const steps = operands(node).map((part) => stepOf(part, scope, text));
  return {
    said,
    filled: filledIn(node, steps),
    value: worked(
      node,
      steps.map((step) => step.value),
    ),
    parts: operands(node).flatMap((part, i) => (isWorked(part) && steps[i] ? [steps[i]] : [])),
  };
}

const isWorked = (node: Node) => node.kind !== "number" && node.kind !== "name";

/** The operation with the values of its parts in place of their words. */
function filledIn(
  node: Exclude<Node, { kind: "number" | "name" | "choice" }>,
  steps: readonly Step[],
): string {
  const values = steps.map((step) => inSum(step.value));
  switch (node.kind) {
    case "opposite":
      return `−${values[0]}`;
    case "chain":
      return node.parts
        .map(({ inverse }, i) => {
          const sign = node.sign === "+" ? (inverse ? " − " : " + ") : inverse ? " ÷ " : " × ";
          return (i === 0 ? "" : sign) + values[i];
        })
        .join("");
    case "power":
      return `${values[0]} ^ ${values[1]}`;
    case "call":
      return `${node.call}(${steps.map((step) => printed(step.value).text).join(" ; ")})`;
  }
}

const inSum = (value: Rational) => (value.n < 0n ? `(${printed(value).text})` : printed(value).text);

/** The same words with the signs people write by hand. */
const spoken = (text: string) =>
  text
    .trim()
    .replace(/\s*\*\s*|\s+x\s+/gi, " × ")
    .replace(/\s*[/÷]\s*/g, " ÷ ")
    .replace(/\s+/g, " ");
