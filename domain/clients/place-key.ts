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
