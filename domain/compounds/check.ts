import type { Formula } from "~/domain/formulas/formula";
import { isName, readFormula } from "~/domain/formulas/read";
import { foldedName } from "~/domain/formulas/tokens";
import type { Decision, Problem } from "~/domain/problem";
import { problem } from "~/domain/problem";
import { DEEPEST, type Definition } from "./compound";

/** What the base knows around a compound: who holds what, by id. Its own components may be left out. */
export interface Nesting {
  components: ReadonlyMap<string, readonly string[]>;
  /** Levels of compounds that stand around this one. */
  above: number;
}

/**
 * What is wrong with a definition before it is kept (CP1..CP3), each at its field as forms name them
 * (`dimensions[0].name`, `components[2].quantity`).
 */
export function definitionProblems(definition: Definition): Problem[] {
  const problems: Problem[] = [];
  const known = new Set<string>();
  for (const [i, { name, formula, initial, least, most }] of definition.dimensions.entries()) {
    const at = (field: string) => `dimensions[${i}].${field}`;
    const folded = foldedName(name);
    if (!isName(name)) problems.push(problem("dimension-name", at("name"), { name }));
    else if (known.has(folded)) problems.push(problem("dimension-twice", at("name"), { name }));
    if (formula !== "") problems.push(...formulaProblems(readFormula(formula), known, at("formula")));
    if (least !== null && most !== null && least > most)
      problems.push(problem("dimension-bounds", at("most")));
    else if (initial !== null && ((least !== null && initial < least) || (most !== null && initial > most)))
      problems.push(problem("dimension-initial", at("initial")));
    known.add(folded);
  }
  for (const [i, { quantity, given }] of definition.components.entries()) {
    problems.push(...formulaProblems(readFormula(quantity), known, `components[${i}].quantity`));
    for (const [name, formula] of Object.entries(given))
      problems.push(...formulaProblems(readFormula(formula), known, `components[${i}].given.${name}`));
  }
  return problems;
}

function formulaProblems(formula: Decision<Formula>, known: ReadonlySet<string>, field: string): Problem[] {
  if (!formula.ok) return formula.problems.map((one) => ({ ...one, field }));
  const unknown = [...formula.value.names].find((name) => !known.has(name));
  return unknown === undefined ? [] : [problem("formula.unknown-name", field, { name: unknown })];
}

/** Components through which a compound would hold itself, and those that make it too deep (CP2). */
export function nestingProblems(
  articleId: string,
  components: readonly { articleId: string }[],
  { components: held, above }: Nesting,
): Problem[] {
  const depths = new Map<string, number>();
  const path = new Set<string>([articleId]);
  /** Levels of compounds from here down; Infinity where it comes back to one that stands around. */
  const depth = (id: string): number => {
    if (path.has(id)) return Number.POSITIVE_INFINITY;
    const known = depths.get(id);
    if (known !== undefined) return known;
    const inner = held.get(id);
    if (!inner) return 0;
    path.add(id);
    const deepest = 1 + Math.max(0, ...inner.map(depth));
    path.delete(id);
    depths.set(id, deepest);
    return deepest;
  };
  return components.flatMap((component, i): Problem[] => {
    const deep = depth(component.articleId);
    if (deep === Number.POSITIVE_INFINITY) return [problem("compound-cycle", `components[${i}].articleId`)];
    return above + 1 + deep > DEEPEST
      ? [problem("compound-too-deep", `components[${i}].articleId`, { deepest: DEEPEST })]
      : [];
  });
}
