import { evaluate, type Scope } from "~/domain/formulas/evaluate";
import { explain, type Step } from "~/domain/formulas/explain";
import type { Formula } from "~/domain/formulas/formula";
import {
  fromScaled,
  ONE,
  plus,
  type Rational,
  rational,
  TooLarge,
  times,
  toScaled,
} from "~/domain/formulas/rational";
import { foldedName } from "~/domain/formulas/tokens";
import { type Quantity, quantity } from "~/domain/money/money";
import { type Decision, decided, type Problem, problem, undecided } from "~/domain/problem";
import {
  type Book,
  type Component,
  DEEPEST,
  type Dimension,
  type Ingredient,
  MOST_PARTS,
  type Recipe,
} from "./compound";
import { outOfBounds, type Typed } from "./dimensions";

/** A dimension with its value, and how it came about where it is worked out. */
export interface Measured {
  dimension: Dimension;
  value: Rational;
  formula: Formula | null;
  /** What its formula was worked out from. */
  scope: Scope;
}

/** One component of a composed compound. */
export interface Piece {
  component: Component;
  article: Ingredient;
  /** For the whole, waste and outer compounds counted, rounded once to thousandths (CP3). */
  quantity: Quantity;
  formula: Formula;
  scope: Scope;
  /** The inside of a nested compound. */
  inner: Composed | null;
}

/** A compound worked out to dimensions. */
export interface Composed {
  article: Ingredient;
  recipe: Recipe;
  measures: Measured[];
  pieces: Piece[];
}

class Stopped extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/**
 * Works one unit of a compound out to the dimensions typed (CP1..CP4). Refuses with problems that name the compound
 * (`facts.compound`) and the dimension or component (`field`).
 */
export function compose(book: Book, articleId: string, typed: Typed): Decision<Composed> {
  const budget = { parts: 0 };
  try {
    return decided(composed(book, articleId, typedScope(typed), ONE, 1, budget));
  } catch (error) {
    if (error instanceof Stopped) return undecided(error.problem);
    if (error instanceof TooLarge || error instanceof RangeError)
      return undecided(problem("formula.too-large"));
    throw error;
  }
}

const typedScope = (typed: Typed): Scope =>
  new Map(Object.entries(typed).map(([name, value]) => [foldedName(name), fromScaled(value, 3)]));

function composed(
  book: Book,
  articleId: string,
  outer: Scope,
  factor: Rational,
  level: number,
  budget: { parts: number },
): Composed {
  const article = book.articles.get(articleId);
  const recipe = book.recipes.get(articleId);
  if (!article || !recipe) throw new Stopped(problem("compound-gone"));
  if (level > DEEPEST) throw new Stopped(problem("compound-too-deep", undefined, { deepest: DEEPEST }));
  const measures: Measured[] = [];
  const scope = new Map<string, Rational>();
  for (const [i, dimension] of recipe.dimensions.entries()) {
    const formula = recipe.measured[i] ?? null;
    const value = formula
      ? worked(formula, scope, dimension.name, article)
      : typedValue(dimension, outer, article);
    scope.set(foldedName(dimension.name), value);
    measures.push({ dimension, value, formula: formula?.ok ? formula.value : null, scope });
  }
  const pieces = recipe.components.map((component, i): Piece => {
    const part = book.articles.get(component.articleId);
    const formula = recipe.amounts[i];
    if (!part || !formula) throw new Stopped(problem("component-gone", `${i}`, { compound: article.label }));
    const net = worked(formula, scope, `${i}`, article);
    if (net.n < 0n)
      throw new Stopped(
        problem("component-negative", `${i}`, { compound: article.label, label: part.label }),
      );
    const lost = plus(ONE, rational(BigInt(component.waste), 10_000n));
    const exact = times(times(net, lost), factor);
    const nested = book.recipes.has(component.articleId);
    if (!nested && ++budget.parts > MOST_PARTS)
      throw new Stopped(problem("compound-too-many-parts", undefined, { most: MOST_PARTS }));
    return {
      component,
      article: part,
      quantity: quantity(toScaled(exact, 3)),
      formula: formula.ok ? formula.value : (undefined as never),
      scope,
      inner: nested
        ? composed(
            book,
            component.articleId,
            handedScope(recipe, i, scope, article),
            exact,
            level + 1,
            budget,
          )
        : null,
    };
  });
  return { article, recipe, measures, pieces };
}

function worked(formula: Decision<Formula>, scope: Scope, field: string, article: Ingredient): Rational {
  const value = formula.ok ? evaluate(formula.value, scope) : formula;
  if (value.ok) return value.value;
  const [first] = value.problems;
  throw new Stopped({
    ...problem(first?.code ?? "formula.unreadable", field, { ...first?.facts, compound: article.label }),
  });
}

/** What is said, else what the dimension is worth when nobody says. */
function typedValue(dimension: Dimension, outer: Scope, article: Ingredient): Rational {
  const said = outer.get(foldedName(dimension.name));
  const value = said ?? (dimension.initial === null ? null : fromScaled(dimension.initial, 3));
  if (!value)
    throw new Stopped(
      problem("dimension-missing", dimension.name, { label: dimension.label, compound: article.label }),
    );
  const wrong = outOfBounds(dimension, quantity(toScaled(value, 3)));
  if (wrong) throw new Stopped({ ...wrong, facts: { ...wrong.facts, compound: article.label } });
  return value;
}

/** What a nested compound hears of dimensions: what it is given, else those of the same name around it (CP3). */
function handedScope(recipe: Recipe, at: number, scope: Scope, article: Ingredient): Scope {
  const handed = new Map(scope);
  for (const [name, formula] of recipe.handed[at] ?? [])
    handed.set(name, worked(formula, scope, `${at}`, article));
  return handed;
}

/** How the quantity of a piece came about, its waste left out; refuses as `compose` would have. */
export const explainPiece = (piece: Piece): Decision<Step> => explain(piece.formula, piece.scope);
/** How a dimension came about; null where it was typed. */
export const explainMeasure = (measured: Measured): Step | null => {
  const step = measured.formula && explain(measured.formula, measured.scope);
  return step?.ok ? step.value : null;
};
