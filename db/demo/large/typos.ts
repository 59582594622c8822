import { fold } from "~/domain/search/fold";
import { type Chance, chance } from "../random";
import { mistyped, SORTS, type Sort } from "./mistakes";
import { type Named, namedRows, sayingAll } from "./named";

export interface Typo {
  typed: string;
  /** The same without a mistake. */
  right: string;
  /** The row that must come among the first five. */
  kind: Named["kind"];
  id: string;
  about: Named["about"];
  sorts: Sort[];
}
/** Words that more rows say together name nobody. */
const NAMESAKES = 3;

/**
 * What people mistype, always the same for the same base: rows spread over it, each told by words that name it (a
 * surname alone names a thousand), with a mistake in one of these words, in two for three cases of ten.
 */
export async function typoSet(d1: D1Database, count = 500, seed = 8): Promise<Typo[]> {
  const luck = chance(seed);
  const pools = await namedRows(d1);
  const made: Typo[] = [];
  for (let turn = 0; made.length < count && turn < 20 * count; turn++) {
    const pool = pools[turn % pools.length];
    if (!pool) break;
    const row = luck.pick(pool.rows);
    // oxlint-disable-next-line no-await-in-loop -- each draw follows from the one before
    const words = await naming(d1, pool, pool.tell(row));
    const mistaken = words && withMistakes(pool, words, luck);
    if (mistaken) made.push({ ...mistaken, kind: pool.kind, id: row.id, about: pool.about });
  }
  return made;
}

async function naming(d1: D1Database, { group }: Named, tellings: string[][]): Promise<string[] | null> {
  for (const words of tellings) {
    // oxlint-disable-next-line no-await-in-loop -- the first that names is enough
    if ((await sayingAll(d1, group, words)) <= NAMESAKES) return words;
  }
  return null;
}

function withMistakes({ about }: Named, words: string[], luck: Chance) {
  const plate = about === "serial";
  const places = words.flatMap((word, i) =>
    fold(word).length > 2 && (plate || !/\d/.test(word)) ? [i] : [],
  );
  const typed = [...words];
  const sorts: Sort[] = [];
  for (const place of shuffled(places, luck).slice(0, luck.happens(0.3) ? 2 : 1)) {
    // A plate is copied, not heard.
    const wrong = mistyped(words[place] ?? "", luck.pick(plate ? SORTS.slice(0, 4) : SORTS), luck);
    typed[place] = wrong.typed;
    sorts.push(wrong.sort);
  }
  return sorts.length === 0 ? null : { typed: typed.join(" "), right: words.map(fold).join(" "), sorts };
}

const shuffled = <T>(from: readonly T[], luck: Chance): T[] =>
  from
    .map((one) => ({ one, at: luck.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);

/** Whether the row that was meant is among the first five that the box shows. */
export const recalled = (
  { kind, id }: Pick<Typo, "kind" | "id">,
  groups: readonly { results: readonly { kind: string; id: string }[] }[],
): boolean =>
  groups
    .flatMap((group) => group.results)
    .slice(0, 5)
    .some((result) => result.kind === kind && result.id === id);
