import { fold } from "../search/fold";

const MOST_WORDS = 8;

/** Words of a question as FTS5 takes them, each a beginning; null when nothing is asked (FI10). */
export function wordsAsked(typed: string): string | null {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  return words.length === 0 ? null : words.map((word) => `"${word.slice(0, 40)}"*`).join(" ");
}

/** Tags whose words begin like every word asked. */
export const tagsAsked = <T extends { label: string }>(tags: readonly T[], typed: string): T[] => {
  const asked = fold(typed).split(" ").filter(Boolean);
  return asked.length === 0
    ? []
    : tags.filter((tag) => {
        const words = fold(tag.label).split(" ");
        return asked.every((one) => words.some((word) => word.startsWith(one)));
      });
};

/** Around the words found in a text: characters of no language, that a text itself does not hold. */
export const MARKS = ["\ue000", "\ue001"] as const;

export interface Found {
  text: string;
  hit: boolean;
}

/** A piece of text with its marks, cut where they stand; empty when nothing in it was found (FI22). */
export function foundParts(marked: string): Found[] {
  const [open, close] = MARKS;
  const [first = "", ...rest] = marked.split(open);
  if (rest.length === 0) return [];
  const parts = [{ text: first, hit: false }];
  for (const piece of rest) {
    const [hit = "", after = ""] = piece.split(close);
    parts.push({ text: hit, hit: true }, { text: after, hit: false });
  }
  return parts.filter((part) => part.text !== "");
}
