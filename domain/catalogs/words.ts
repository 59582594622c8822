import { fold } from "~/domain/search/fold";

const WORD = /[\p{L}\p{N}]+/gu;

/** Beginnings of words are kept up to this length (the index of db/catalog): a longer word is looked for by its first letters. */
const LONGEST = 8;

/** What an item is found by besides its reference and EAN: label, brand, family and the name of who sells it. */
export const wordsOfItem = (texts: readonly string[]): string =>
  [...new Set(fold(texts.join(" ")).match(WORD))].join(" ");

/**
 * The question that a text asks of the index: each of its words, by its beginning from two letters on. Null when it
 * has no word.
 */
export function wordsAsked(typed: string): string | null {
  const words = [...new Set(fold(typed).match(WORD))].slice(0, 8);
  if (words.length === 0) return null;
  return words.map((word) => (word.length > 1 ? `"${word.slice(0, LONGEST)}"*` : `"${word}"`)).join(" ");
}
