import { foldedName } from "~/domain/formulas/tokens";
import type { Quantity } from "~/domain/money/money";
import { parseQuantity } from "~/domain/money/parse";
import { type Decision, decided, problem, undecided } from "~/domain/problem";
import type { Dimension } from "./compound";

/** Values of typed dimensions, thousandths, by folded name. */
export type Typed = Readonly<Record<string, Quantity>>;

/** The dimensions that somebody types, in the order in which they are typed. */
export const typedOf = (dimensions: readonly Dimension[]): Dimension[] =>
  dimensions.filter((dimension) => dimension.formula === "");

/**
 * "8 x 4 x 1,5" fills the typed dimensions in their order (CP4); those not said keep what they are worth when nobody
 * says. Refuses what is no number (`dimension-unreadable`) and more numbers than dimensions (`dimensions-too-many`).
 */
export function readDimensions(text: string, dimensions: readonly Dimension[]): Decision<Typed> {
  const typed = typedOf(dimensions);
  const said = text.trim() === "" ? [] : text.trim().split(/\s*[x×*;]\s*/i);
  if (said.length > typed.length)
    return undecided(problem("dimensions-too-many", undefined, { most: typed.length }));
  const values: Record<string, Quantity> = {};
  for (const [i, word] of said.entries()) {
    const dimension = typed[i];
    // A place left empty, "8 x x 1,5", keeps its own.
    if (!dimension || word === "") continue;
    const value = parseQuantity(word.replace(/\s*(?:m|cm|mm|ml|m²|m³|u)$/i, ""));
    if (value === null) return undecided(problem("dimension-unreadable", dimension.name, { text: word }));
    values[foldedName(dimension.name)] = value;
  }
  return decided(values);
}

/** Why a value is not one that this dimension takes, or null (CP4). */
export function outOfBounds({ name, label, unit, least, most }: Dimension, value: Quantity) {
  const facts = (bound: Quantity) => ({ label, bound: bound / 1000, unit });
  if (least !== null && value < least) return problem("dimension-too-small", name, facts(least));
  if (most !== null && value > most) return problem("dimension-too-large", name, facts(most));
  return null;
}
