import type { DocumentBody, Line, OptionGroup } from "./document";
import { settled } from "./settle";

/** What two people changed differently; the merge kept the first person's. */
export interface Clash {
  what: "line" | "option" | "discount" | "header";
  /** Words of the line or option, or the name of the field of the header. */
  label: string;
  field: string;
}

export interface Merged {
  body: DocumentBody;
  clashes: Clash[];
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);
type Keyed = { id: string; label: string };
const byId = <T extends Keyed>(list: readonly T[]) => new Map(list.map((item) => [item.id, item]));

/**
 * Three-way merge of a document: what became of `base` in `mine` and in `theirs`, together (D30). Lines are known
 * by their id. Where both changed the same field, mine is kept and the clash is told; a line deleted by one and
 * changed by the other stays (D31), so nothing that somebody wrote is lost.
 */
export function merge(base: DocumentBody, mine: DocumentBody, theirs: DocumentBody): Merged {
  const clashes: Clash[] = [];
  const lines = mergedList<Line>(base.lines, mine.lines, theirs.lines, "line", clashes);
  const options = withNeeded(
    mergedList<OptionGroup>(base.options, mine.options, theirs.options, "option", clashes),
    lines,
    [...mine.options, ...theirs.options, ...base.options],
  );
  let { discount } = theirs;
  if (!same(mine.discount, base.discount)) {
    if (!same(theirs.discount, base.discount) && !same(theirs.discount, mine.discount))
      clashes.push({ what: "discount", label: "", field: "discount" });
    discount = mine.discount;
  }
  return { body: settled({ lines, options, discount }), clashes };
}

function mergedList<T extends Keyed>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  what: Clash["what"],
  clashes: Clash[],
): T[] {
  const [was, left, right] = [byId(base), byId(mine), byId(theirs)];
  const items = new Map<string, T>();
  for (const id of new Set([...left.keys(), ...right.keys()])) {
    const item = mergedItem(was.get(id), left.get(id), right.get(id), what, clashes);
    if (item) items.set(id, item);
  }
  return ordered(base, mine, theirs, items);
}

function mergedItem<T extends Keyed>(
  base: T | undefined,
  mine: T | undefined,
  theirs: T | undefined,
  what: Clash["what"],
  clashes: Clash[],
): T | null {
  if (mine && theirs) return mergedFields(base ?? theirs, mine, theirs, what, clashes);
  const left = mine ?? theirs;
  if (!left) return null;
  if (!base) return left;
  if (same(left, base)) return null;
  clashes.push({ what, label: left.label, field: "deleted" });
  return left;
}

function mergedFields<T extends Keyed>(
  base: T,
  mine: T,
  theirs: T,
  what: Clash["what"],
  clashes: Clash[],
): T {
  if (mine === theirs || same(mine, theirs) || same(theirs, base)) return mine;
  if (same(mine, base)) return theirs;
  // A line that changed its nature has other fields: one side is taken whole.
  if ("kind" in mine && "kind" in theirs && mine.kind !== theirs.kind) {
    clashes.push({ what, label: mine.label, field: "kind" });
    return mine;
  }
  const merged = { ...theirs };
  for (const key of Object.keys(mine) as (keyof T)[]) {
    if (same(mine[key], base[key])) continue;
    if (!same(theirs[key], base[key]) && !same(theirs[key], mine[key]))
      clashes.push({ what, label: mine.label, field: String(key) });
    merged[key] = mine[key];
  }
  return merged;
}

/** The order of whoever moved something (mine when both did); the other's new lines keep the line before them. */
function ordered<T extends Keyed>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  items: Map<string, T>,
): T[] {
  const common = (list: readonly T[]) => {
    const everywhere = [byId(base), byId(mine), byId(theirs)];
    return list.filter(({ id }) => everywhere.every((ids) => ids.has(id))).map(({ id }) => id);
  };
  const moved = !same(common(mine), common(base));
  const [first, second] = moved ? [mine, theirs] : [theirs, mine];
  const order = first.map(({ id }) => id).filter((id) => items.has(id));
  let previous: string | null = null;
  for (const { id } of second) {
    if (!items.has(id)) continue;
    if (!order.includes(id)) order.splice(previous === null ? 0 : order.indexOf(previous) + 1, 0, id);
    previous = id;
  }
  return order.flatMap((id) => items.get(id) ?? []);
}

/** An option that still holds lines is not gone. */
function withNeeded(options: OptionGroup[], lines: Line[], known: OptionGroup[]): OptionGroup[] {
  const kept = new Set(options.map((option) => option.id));
  const missing = new Set(
    lines.flatMap((line) => (line.optionId && !kept.has(line.optionId) ? [line.optionId] : [])),
  );
  return [
    ...options,
    ...[...missing].map(
      (id) =>
        known.find((option) => option.id === id) ?? { id, label: "Option", retained: false, choice: null },
    ),
  ];
}
