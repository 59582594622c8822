import { fold } from "~/domain/search/fold";

/**
 * What is done, one after the other, to a folded name between two spaces: legal forms go, then what ears confuse and
 * fingers slip on. The same list makes the index of the base, so that both always agree (CL11).
 */
export const NAME_KEY_STEPS: readonly (readonly [from: string, to: string])[] = [
  ...["-", ".", ",", "'", "&", "/", "(", ")", '"'].map((sign) => [sign, " "] as const),
  ...["sarl", "eurl", "sasu", "sas", "sci", "snc", "scop", "ets", "ste", "societe", "entreprise", "et"].map(
    (form) => [` ${form} `, " "] as const,
  ),
  ["ph", "f"],
  ["qu", "c"],
  ["ck", "c"],
  ["k", "c"],
  ["q", "c"],
  ["z", "s"],
  ["x", "s"],
  ["w", "v"],
  ["bv", "v"],
  ["d", "t"],
  ...["h", "a", "e", "i", "o", "u", "y", " "].map((gone) => [gone, ""] as const),
  ...["n", "t", "l", "r", "s", "m", "p", "f", "c", "b", "g"].map((twice) => [twice + twice, twice] as const),
];

/** The bones of a name: "Dupond", "DUPONT" and "SARL Dupnot" are one; no proof, a place to look (CL11). */
export const nameKey = (name: string): string =>
  NAME_KEY_STEPS.reduce((text, [from, to]) => text.replaceAll(from, to), ` ${fold(name)} `);

/** The keys under which somebody of this name may be kept: as written, and with the words the other way round. A name without bones ("Hue") is its own key. */
export function nameKeys(name: string): string[] {
  const words = fold(name).split(" ");
  const turned = [...words.slice(1), ...words.slice(0, 1)].join(" ");
  const back = [...words.slice(-1), ...words.slice(0, -1)].join(" ");
  // Most names have two words, of which the other way round is one.
  return [...new Set([...new Set([name, turned, back])].map(keyOf))].filter(Boolean);
}

/** What a name is kept under: its bones, or itself where it has none. */
export const keyOf = (name: string): string => nameKey(name) || fold(name);
