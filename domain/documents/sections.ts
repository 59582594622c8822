import { add, sum } from "~/domain/money/amounts";
import { type Cents, cents, ZERO } from "~/domain/money/money";
import { roundHalfAway } from "~/domain/money/rounding";
import type { ItemLine, Line, TitleLine } from "./document";

/**
 * The titles each line stands under, outermost first (D5). A title closes those of its level and below in its own
 * option only; lines of an option stand in the section of the offer that the option stands in, then in its own.
 */
export function titlesAround(lines: readonly Line[]): Map<string, readonly TitleLine[]> {
  const around = new Map<string, readonly TitleLine[]>();
  const open = new Map<string | null, readonly TitleLine[]>([[null, []]]);
  for (const line of lines) {
    const own = open.get(line.optionId) ?? [];
    const outer = line.optionId === null ? [] : (open.get(null) ?? []);
    if (line.kind === "title") {
      const left = own.filter((title) => title.level < line.level);
      around.set(line.id, [...outer, ...left]);
      // A new section of the offer begins outside any option's own titles.
      if (line.optionId === null) open.clear();
      open.set(line.optionId, [...left, line]);
    } else around.set(line.id, outer.length === 0 ? own : [...outer, ...own]);
  }
  return around;
}

/**
 * The level each title of an option takes once the option is part of the offer: one step under the section where it
 * stands, above nothing that follows. Beyond five there is none (D15).
 */
export function levelsOnceRetained(
  lines: readonly Line[],
  around: ReadonlyMap<string, readonly TitleLine[]>,
): Map<string, number> {
  const levels = new Map<string, number>();
  const isOuter = (line: Line | undefined): line is TitleLine =>
    line?.kind === "title" && line.optionId === null;
  let next = 0;
  const following = lines.map(() => 0);
  for (let i = lines.length - 1; i >= 0; i--) {
    following[i] = next;
    const line = lines[i];
    if (isOuter(line)) next = line.level;
  }
  let base = 0;
  for (const [i, line] of lines.entries()) {
    if (isOuter(line)) base = line.level;
    if (line.kind !== "title" || line.optionId === null) continue;
    const under = Math.max(base, (following[i] ?? 0) - 1);
    const own = (around.get(line.id) ?? []).filter((title) => title.optionId !== null).length;
    levels.set(line.id, under + own + 1);
  }
  return levels;
}

/** How many of what a title holds. */
export const timesOf = (title: TitleLine): number => title.quantity / 1_000;

/** Whether a title changes what its lines bring, or what rate they bear. */
export const bears = (title: TitleLine): boolean =>
  title.quantity !== 1_000 || title.discount !== 0 || title.vatRate !== null;

export interface Brought {
  counted: Record<string, Cents>;
  sections: Record<string, Cents>;
  ones: Record<string, Cents>;
}

/**
 * What these lines bring to the document (D12): from the innermost title outwards, each one's lines together times
 * its quantity, less its discount. A section is exactly that, to the cent: what rounding leaves is shared among its
 * lines one after the other, those of a rate together.
 */
export function brought(
  items: readonly ItemLine[],
  around: ReadonlyMap<string, readonly TitleLine[]>,
  netOf: (line: ItemLine) => Cents,
): Brought {
  const counted: Record<string, Cents> = {};
  const held = new Map<TitleLine, ItemLine[]>();
  for (const line of items) {
    counted[line.id] = netOf(line);
    for (const title of around.get(line.id) ?? []) {
      const lines = held.get(title);
      if (lines) lines.push(line);
      else held.set(title, [line]);
    }
  }
  const sections: Record<string, Cents> = {};
  const ones: Record<string, Cents> = {};
  const depth = (title: TitleLine) => around.get(title.id)?.length ?? 0;
  for (const [title, lines] of [...held].toSorted(([a], [b]) => depth(b) - depth(a))) {
    const one = sum(lines.map((line) => counted[line.id] ?? ZERO));
    ones[title.id] = one;
    sections[title.id] = scaleTo(title, lines, counted) ?? one;
  }
  return { counted, sections, ones };
}

/** Multiplies what these lines bring by the quantity and discount of their title, in place; their sum, or null. */
function scaleTo(title: TitleLine, lines: ItemLine[], counted: Record<string, Cents>): Cents | null {
  if (title.quantity === 1_000 && title.discount === 0) return null;
  const factor = BigInt(title.quantity) * BigInt(10_000 - title.discount);
  let before = ZERO;
  let given = ZERO;
  for (const line of lines.toSorted((a, b) => a.vatRate - b.vatRate)) {
    before = add(before, counted[line.id] ?? ZERO);
    const sofar = cents(roundHalfAway(BigInt(before) * factor, 10_000_000n));
    counted[line.id] = cents(sofar - given);
    given = sofar;
  }
  return given;
}
