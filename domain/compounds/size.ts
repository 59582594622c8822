import { type Problem, problem } from "~/domain/problem";
import { type Book, DEEPEST, MOST_PARTS } from "./compound";

/** How many parts a compound comes to, nested ones counted; stops counting once there are too many. */
export function partsOf(book: Book, articleId: string, level = 1): number {
  const recipe = book.recipes.get(articleId);
  if (!recipe) return 1;
  let parts = 0;
  for (const component of recipe.components) {
    parts += level > DEEPEST ? 1 : partsOf(book, component.articleId, level + 1);
    if (parts > MOST_PARTS) break;
  }
  return parts;
}

/** Refused where it is kept rather than where it is used (CP7). */
export const partsProblem = (book: Book, articleId: string): Problem | null =>
  partsOf(book, articleId) > MOST_PARTS
    ? problem("compound-too-many-parts", undefined, { most: MOST_PARTS })
    : null;
