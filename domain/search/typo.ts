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

/** The known words closest to what was typed, nearest first, at most five; a beginning of a longer word counts (S8). */
export function closest(typed: string, vocabulary: string[]): string[] {
  const most = tolerance(typed);
  if (most === 0) return [];
  return vocabulary
    .map((word) => ({
      word,
      off: Math.min(distance(typed, word, most), distance(typed, word.slice(0, typed.length), most) + 0.5),
    }))
    .filter(({ off }) => off <= most + 0.5)
    .toSorted((a, b) => a.off - b.off || a.word.localeCompare(b.word, "fr"))
    .slice(0, 5)
    .map(({ word }) => word);
}
