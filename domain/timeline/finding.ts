import { fold } from "~/domain/search/fold";

/** The words looked for, folded; none when nothing is (TL5). */
export const soughtWords = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean).slice(0, 8);

/** Whether an entry says every one of the words (TL5). */
export function says(entry: { title: string; body: string }, words: readonly string[]): boolean {
  const text = fold(`${entry.title} ${entry.body}`);
  return words.every((word) => text.includes(word));
}
