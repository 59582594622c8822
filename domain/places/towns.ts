import { fold } from "~/domain/search/fold";

export interface Town {
  name: string;
  postcodes: string[];
  /** Words of the name as they are compared. */
  words: string[];
}

/** "Saint-Étienne" and "St Etienne" are compared as the same words (PL1). */
const compared = (name: string): string[] =>
  fold(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => ({ st: "saint", ste: "sainte" })[word] ?? word);

/** The towns of a list: a line each, "name;postcode postcode", the most people first. */
export function readTowns(list: string): Town[] {
  return list
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [name = "", postcodes = ""] = line.split(";");
      return { name, postcodes: postcodes.split(" "), words: compared(name) };
    });
}

export interface TownPlace {
  postcode: string;
  city: string;
}

/** The towns that begin as typed, best first (PL1, PL3); `postcode` may be its first digits, either may be empty. */
export function matchingTowns(
  towns: Town[],
  typed: { postcode: string; city: string },
  limit: number,
): TownPlace[] {
  const digits = typed.postcode.replace(/\D/g, "");
  const wanted = compared(typed.city);
  if (digits.length < 2 && wanted.join("").length < 2) return [];
  const ranks: TownPlace[][] = [[], [], []];
  for (const town of towns) {
    const rank = likeness(town.words, wanted);
    if (rank === null) continue;
    const places = town.postcodes
      .filter((postcode) => postcode.startsWith(digits))
      .map((postcode) => ({ postcode, city: town.name }));
    ranks[rank]?.push(...places);
    if ((ranks[0]?.length ?? 0) >= limit) break;
  }
  return ranks.flat().slice(0, limit);
}

/** 0 the same, 1 begins so, 2 some words begin so, null not alike. */
function likeness(words: string[], wanted: string[]): 0 | 1 | 2 | null {
  if (wanted.length === 0) return 0;
  const begins = wanted.every((word, i) =>
    i < wanted.length - 1 ? words[i] === word : words[i]?.startsWith(word),
  );
  if (begins) return words.length === wanted.length && words.at(-1) === wanted.at(-1) ? 0 : 1;
  const left = [...words];
  for (const word of wanted) {
    const at = left.findIndex((one) => one.startsWith(word));
    if (at < 0) return null;
    left.splice(at, 1);
  }
  return 2;
}
