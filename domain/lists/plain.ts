import type { ColumnType } from "./column";

/** Those of French. */
const ACCENTED = "àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸœŒ’";
const BARE = [..."aaaceeeeiioouuuyaaaceeeeiioouuuy", "oe", "oe", "'"];

/** Letters and what they are compared as; the base has no other way to fold them than one after the other. */
export const FOLDED: readonly (readonly [from: string, to: string])[] = [...ACCENTED].map((letter, at) => [
  letter,
  BARE[at] ?? letter,
]);
const byLetter = new Map(FOLDED);

/** Words as lists compare them: no case, no accents of ours, nothing else changed (LI3). */
export const plain = (text: string): string =>
  [...text.normalize("NFC")]
    .map((letter) => byLetter.get(letter) ?? letter)
    .join("")
    // Only what the base lowers too.
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** What is typed and what stands in a cell, made comparable: a phone is its figures, in any writing. */
export const comparable = (type: ColumnType, text: string): string =>
  type === "phone"
    ? text.replace(/[\s.\-()\u00a0\u202f]/g, "").replace(/^(\+33|0033)(0?)/, "0")
    : plain(text);
