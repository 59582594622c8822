import type { Day } from "~/domain/calendar/day";
import { parisDay } from "~/domain/calendar/paris";

/** What grouping reads of an entry; instants in milliseconds. */
export interface Happened {
  id: string;
  at: number;
  kind: string;
  author: string;
  ouvrageId: string | null;
}

/** One line of the timeline: an entry, or photos that were added together, newest first. */
export type Moment<Entry> = { one: Entry } | { photos: [Entry, ...Entry[]] };

/** Photos further apart than this were not added together. */
const TOGETHER = 10 * 60_000;

/** Entries, newest first, with the photos that were added together gathered (TL2). */
export function moments<Entry extends Happened>(entries: readonly Entry[]): Moment<Entry>[] {
  const found: Moment<Entry>[] = [];
  for (const entry of entries) {
    const last = found.at(-1);
    if (entry.kind !== "photo") found.push({ one: entry });
    else if (last && "photos" in last && together(last.photos, entry)) last.photos.push(entry);
    else found.push({ photos: [entry] });
  }
  return found;
}

function together(photos: readonly Happened[], entry: Happened): boolean {
  const last = photos.at(-1);
  return (
    last !== undefined &&
    last.author === entry.author &&
    last.ouvrageId === entry.ouvrageId &&
    Math.abs(last.at - entry.at) <= TOGETHER
  );
}

const first = <Entry>(moment: Moment<Entry>): Entry => ("one" in moment ? moment.one : moment.photos[0]);

/** Moments under the days of Paris that they happened on, newest first (TL1). */
export function byDay<Entry extends Happened>(
  entries: readonly Entry[],
): { day: Day; moments: Moment<Entry>[] }[] {
  const days: { day: Day; moments: Moment<Entry>[] }[] = [];
  for (const moment of moments(entries)) {
    const day = parisDay(first(moment).at);
    const last = days.at(-1);
    if (last?.day === day) last.moments.push(moment);
    else days.push({ day, moments: [moment] });
  }
  return days;
}
