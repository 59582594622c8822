import { readFormula } from "~/domain/formulas/read";
import { foldedName } from "~/domain/formulas/tokens";
import type { Book, Definition, Ingredient, Recipe } from "./compound";

/** Reads the formulas of a definition, so that changing a dimension works out numbers only. */
export const recipeOf = (definition: Definition): Recipe => ({
  ...definition,
  measured: definition.dimensions.map(({ formula }) => (formula === "" ? null : readFormula(formula))),
  amounts: definition.components.map(({ quantity }) => readFormula(quantity)),
  handed: definition.components.map(
    ({ given }) =>
      new Map(Object.entries(given).map(([name, formula]) => [foldedName(name), readFormula(formula)])),
  ),
});

/** What compounds are worked out from. */
export const bookOf = (
  articles: Iterable<Ingredient>,
  definitions: Iterable<readonly [string, Definition]>,
): Book => ({
  articles: new Map([...articles].map((one) => [one.id, one])),
  recipes: new Map([...definitions].map(([id, definition]) => [id, recipeOf(definition)])),
});
