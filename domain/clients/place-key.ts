import { fold } from "~/domain/search/fold";

const SHORT: Record<string, string> = {
  av: "avenue",
  ave: "avenue",
  bd: "boulevard",
  bld: "boulevard",
  boul: "boulevard",
  r: "rue",
  ch: "chemin",
  chem: "chemin",
  che: "chemin",
  pl: "place",
  rte: "route",
  imp: "impasse",
  all: "allee",
  sq: "square",
  fg: "faubourg",
  fbg: "faubourg",
  res: "residence",
  bat: "batiment",
  lot: "lotissement",
  st: "saint",
  ste: "sainte",
  gal: "general",
  mal: "marechal",
  dr: "docteur",
  pdt: "president",
  b: "bis",
  t: "ter",
};
/** Words that people write or leave out. */
const SMALL = new Set(["de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "et"]);

/**
 * Between which streets of an index those stand that begin with the number of this one: "14 rue" and "14bis", never
 * "140"; without a number, those without (CL6).
 */
export function streetRanges(street: string): [from: string, to: string][] {
  const typed = street.trim();
  const number = /^\d+/.exec(typed)?.[0];
  if (typed.length < 4 || number === typed) return [];
  if (!number) return [[":", LAST]];
  return [
    [`${number} `, `${number}0`],
    [`${number}:`, `${number}${LAST}`],
  ];
}
/** After every other sign. */
const LAST = "\u{10ffff}";

/** One writing of a street at its postcode: "14, av. des Tilleuls" and "14 avenue Tilleuls" are one; "" when half is missing (CL6). */
export function placeKey({ street, postcode }: { street: string; postcode: string }): string {
  const words = fold(street)
    // 14bis is 14 bis.
    .replace(/(\d)([a-z])/g, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => SHORT[word] ?? word)
    .filter((word) => word !== "" && !SMALL.has(word));
  const town = postcode.replace(/\s/g, "");
  return town === "" || words.length === 0 ? "" : `${town} ${words.join(" ")}`;
}
