import { fold } from "~/domain/search/fold";
import { type Chance, chance } from "../random";
import { largeClients } from "./dataset";

export interface Typo {
  typed: string;
  /** Folded words that one of the first results must say. */
  meant: string[];
  sort: (typeof SORTS)[number];
}
const SORTS = ["added", "missing", "swapped", "doubled", "accents"] as const;

/**
 * What people mistype, always the same: names of clients spread over the set, alone, with a first name or with a town,
 * one mistake in a word of four letters or more.
 */
export function typoSet(clients: number, count = 500, seed = 8): Typo[] {
  const luck = chance(seed);
  const every = Math.max(1, Math.floor(clients / (count * 2)));
  const made: Typo[] = [];
  for (const c of largeClients(clients)) {
    if (c.id % every !== 0 || made.length === count) continue;
    const words = luck
      .pick([[c.last], [c.last, c.first], [c.last, c.first], [c.last, c.town]])
      .flatMap(wordsOf);
    const long = words.filter((word) => fold(word).length >= 4);
    // A company of streets or of a trade is called by other words.
    if (c.company || long.length === 0) continue;
    const sort = luck.pick(SORTS);
    const chosen = luck.pick(long);
    const typed = words.map((word) => (word === chosen ? mistyped(word, sort, luck) : word)).join(" ");
    made.push({ typed, sort, meant: words.map(fold) });
  }
  return made;
}

const wordsOf = (text: string) => text.split(/[\s'’-]+/).filter(Boolean);

function mistyped(word: string, sort: Typo["sort"], luck: Chance): string {
  if (sort === "accents") return fold(word);
  const plain = fold(word);
  const at = luck.between(1, plain.length - 2);
  const letter = plain[at] ?? "";
  if (sort === "added") return plain.slice(0, at) + luck.pick([..."aeilnorstu"]) + plain.slice(at);
  if (sort === "missing") return plain.slice(0, at) + plain.slice(at + 1);
  if (sort === "doubled") return plain.slice(0, at) + letter + plain.slice(at);
  return plain.slice(0, at) + (plain[at + 1] ?? "") + letter + plain.slice(at + 2);
}

/** Whether one of the first five results says all that was meant. */
export const recalled = (
  { meant }: Pick<Typo, "meant">,
  groups: { results: { title: string; detail: string }[] }[],
): boolean =>
  groups
    .flatMap((group) => group.results)
    .slice(0, 5)
    .some((result) => {
      const said = fold(`${result.title} ${result.detail}`);
      return meant.every((word) => said.includes(word));
    });
