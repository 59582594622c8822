import { fold } from "~/domain/search/fold";
import type { Chance } from "../random";

/** How people mistype: with the fingers, without accents, or by ear. */
export const SORTS = ["swapped", "missing", "doubled", "neighbour", "accents", "by ear"] as const;
export type Sort = (typeof SORTS)[number];

/** Rows of an AZERTY keyboard: fingers land one key beside. */
const KEYS = ["azertyuiop", "qsdfghjklm", "wxcvbn", "1234567890"];
/** What French ears hear alike, the usual writing first. */
const HEARD: [heard: RegExp, written: string][] = [
  [/eau/, "o"],
  [/ph/, "f"],
  [/ault?$/, "o"],
  [/au/, "o"],
  [/(ll|mm|nn|tt|rr|pp)/, "$1"],
  [/th/, "t"],
  [/qu/, "k"],
  [/ai/, "e"],
  [/y/, "i"],
  [/[dtsxz]$/, ""],
  [/er$/, "e"],
  [/^h/, ""],
  [/en(?=[bcdfgt])/, "an"],
  [/c(?=[aou])/, "k"],
];

/** The word with one mistake of this sort; of another where the word gives no occasion for it. */
export function mistyped(word: string, sort: Sort, luck: Chance): { typed: string; sort: Sort } {
  if (sort === "accents") return { typed: accents(word, luck), sort };
  const plain = fold(word);
  const typed = sort === "by ear" ? byEar(plain, luck) : byFinger(plain, sort, luck);
  return typed === plain ? { typed: byFinger(plain, "doubled", luck), sort: "doubled" } : { typed, sort };
}

/** All accents forgotten, or one put where none belongs. */
function accents(word: string, luck: Chance): string {
  const plain = fold(word);
  return plain === word.toLowerCase() ? plain.replace(/e(?!.*e)/, luck.pick(["é", "è", "ê"])) : plain;
}

function byEar(plain: string, luck: Chance): string {
  const heard = HEARD.filter(([sound]) => sound.test(plain) && plain.length > 3);
  if (heard.length === 0) return plain;
  const [sound, written] = luck.pick(heard);
  return plain.replace(sound, (all) => (written === "$1" ? (all[0] ?? "") : written));
}

function byFinger(plain: string, sort: Sort, luck: Chance): string {
  // The first letter is where one looks at the keyboard.
  const at = luck.between(1, plain.length - 1);
  const letter = plain[at] ?? "";
  const before = plain.slice(0, at);
  const after = plain.slice(at + 1);
  if (sort === "missing") return before + after;
  if (sort === "doubled") return before + letter + letter + after;
  if (sort === "neighbour") return before + luck.pick(beside(letter)) + after;
  const swapped = Math.min(at, plain.length - 2);
  return (
    plain.slice(0, swapped) + (plain[swapped + 1] ?? "") + (plain[swapped] ?? "") + plain.slice(swapped + 2)
  );
}

/** The keys at the left and the right; the letter itself where there is none. */
function beside(letter: string): string[] {
  const row = KEYS.find((keys) => keys.includes(letter)) ?? "";
  const near = [...row].filter((_, i) => Math.abs(i - row.indexOf(letter)) === 1);
  return near.length > 0 ? near : [letter];
}
