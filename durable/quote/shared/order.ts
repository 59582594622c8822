import { generateNKeysBetween } from "fractional-indexing";

export interface Placed {
  id: string;
  /** Sorts among the others; two of the same are told apart by their ids. */
  at: string;
}

/** Characters compared by their code, the same in every engine. */
export const before = (a: Placed, b: Placed): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * New places that put `ids` in this order; those that stand right already keep theirs, as many as can be. `placeOf`
 * gives the present place, undefined for what is new.
 */
export function places(
  ids: readonly string[],
  placeOf: (id: string) => string | undefined,
): Map<string, string> {
  try {
    return placed(ids, placeOf);
  } catch {
    // A place that no key of ours is: all are given anew.
    return placed(ids, () => undefined);
  }
}

function placed(ids: readonly string[], placeOf: (id: string) => string | undefined): Map<string, string> {
  const known = ids.map((id): Placed | null => {
    const at = placeOf(id);
    return at === undefined ? null : { id, at };
  });
  const kept = longestRise(known);
  const out = new Map<string, string>();
  let from = 0;
  let low: string | null = null;
  for (let i = 0; i <= ids.length; i++) {
    const here = i < ids.length ? known[i] : undefined;
    if (i < ids.length && !(here && kept.has(i))) continue;
    // Two of the same place leave no room between them: the second is placed anew with what comes in between.
    if (here && low !== null && here.at <= low && i > from) continue;
    const run = ids.slice(from, i);
    const keys = generateNKeysBetween(low, here?.at ?? null, run.length);
    for (const [n, id] of run.entries()) out.set(id, keys[n] ?? "");
    low = here?.at ?? low;
    from = i + 1;
  }
  return out;
}

/** Indexes of a longest run of entries that rise already. */
function longestRise(entries: readonly (Placed | null)[]): Set<number> {
  const tails: number[] = [];
  const previous = new Map<number, number>();
  for (const [i, entry] of entries.entries()) {
    if (!entry) continue;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = entries[tails[middle] ?? 0];
      if (there && before(there, entry) < 0) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous.set(i, tails[low - 1] ?? 0);
    tails[low] = i;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = previous.get(at)) kept.add(at);
  return kept;
}
