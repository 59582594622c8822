/** Number of letters added, taken, changed or swapped between two words; stops counting beyond `most` (S8). */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** How many mistakes a word of this length may carry: none under four letters, one under seven, then two (S8). */
export const tolerance = (word: string): number =>
  word.length < 4 || /\d/.test(word) ? 0 : word.length < 7 ? 1 : 2;

/** How far from what was typed the known word may be, in a search that found nothing: three letters may miss one (S8). */
export const reach = (typed: string): number =>
  /\d/.test(typed) ? 0 : typed.length === 3 ? 1 : tolerance(typed);

/** What French ears hear alike, in the order in which it is written over; the index does the same (S8). */
export const HEARD: [written: string, heard: string][] = [
  ["ch", "$"],
  ["ph", "f"],
  ["eau", "o"],
  ["au", "o"],
  ["qu", "k"],
  ["ck", "k"],
  ["h", ""],
  ["ce", "se"],
  ["ci", "si"],
  ["cy", "si"],
  ["c", "k"],
  ["y", "i"],
  ["ai", "e"],
  ["ei", "e"],
  ["z", "s"],
  ["en", "an"],
  ["em", "an"],
  ["am", "an"],
  ...[..."bdfgklmnprst"].map((letter): [string, string] => [letter + letter, letter]),
];
/** Letters that are silent at the end of a word. */
export const SILENT = "tdsxe";
/** Sounds of fewer letters say too little. */
export const LEAST_SOUND = 3;

/** A word as it is heard, its silent end left out: "rousseau" and "rousso" are one. Null when that is too short. */
export function sound(word: string): string | null {
  const heard = HEARD.reduce((text, [written, one]) => text.replaceAll(written, one), word);
  const spoken = heard.replace(new RegExp(`[${SILENT}]+$`), "");
  return spoken.length < LEAST_SOUND ? null : spoken;
}

/** The key under which the index keeps what sounds so. */
export const soundKey = (heard: string): string => `~${heard}`;

/**
 * What a mistyped word and the known one have in common: their first seven letters with up to two left out on each
 * side. The index keeps the same of every word it knows (S8).
 */
export function nearKeys(typed: string): string[] {
  const most = reach(typed);
  const keys = new Set<string>();
  const heard = most > 0 ? sound(typed) : null;
  if (heard !== null) keys.add(soundKey(heard));
  let some = most > 0 ? [typed.slice(0, 7)] : [];
  for (let left = 0; left <= most; left++) {
    for (const key of some) keys.add(key);
    some = [...new Set(some.flatMap((key) => [...key].map((_, i) => key.slice(0, i) + key.slice(i + 1))))];
  }
  return [...keys];
}

export interface Near {
  word: string;
  off: number;
}

/**
 * The known words within reach, nearest first; what sounds the same is one mistake away, and a beginning of a longer
 * word counts as half a mistake more (S8).
 */
export function nearest(typed: string, vocabulary: string[], most = 6): Near[] {
  const within = reach(typed);
  if (within === 0) return [];
  const heard = sound(typed);
  return vocabulary
    .map((word) => ({
      word,
      off: Math.min(
        distance(typed, word, within),
        distance(typed, word.slice(0, typed.length), within) + 0.5,
        heard !== null && heard === sound(word) ? 1 : Infinity,
      ),
    }))
    .filter(({ off }) => off <= within + 0.5)
    .toSorted((a, b) => a.off - b.off || sharedStart(typed, b.word) - sharedStart(typed, a.word))
    .slice(0, most);
}

/** Among equals, the word that begins like what was typed: mistakes come late in a word. */
function sharedStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

/** A code of letters and digits, long enough that one sign more or less leaves no doubt: a serial number, a reference. */
export const isCode = (term: string): boolean => term.length >= 7 && /\d/.test(term) && /[a-z]/.test(term);

/** Two pieces of a code of which one mistake spares one (S8). */
export function pieces(code: string): [string, string] {
  const half = Math.floor(code.length / 2);
  return [code.slice(0, half - (code.length > 7 ? 1 : 0)), code.slice(half + (code.length > 7 ? 1 : 0))];
}

/** The codes among some texts that are one mistake away. */
export const nearestCodes = (code: string, texts: string[]): Near[] =>
  [...new Set(texts.flatMap((text) => text.split(" ")))]
    .filter((one) => distance(code, one, 1) === 1)
    .map((word) => ({ word, off: 1 }));

/** Which words to look for together, nearest first: one of each list, at most so many ways (S8). */
export function ways(lists: Near[][], most = 6): { words: string[]; off: number }[] {
  return lists
    .reduce<{ words: string[]; off: number }[]>(
      (made, list) =>
        made
          .flatMap(({ words, off }) =>
            list.map((near) => ({ words: [...words, near.word], off: off + near.off })),
          )
          .toSorted((a, b) => a.off - b.off)
          .slice(0, 2 * most),
      [{ words: [], off: 0 }],
    )
    .slice(0, most);
}
