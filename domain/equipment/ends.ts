import { addMonths, type Day } from "~/domain/calendar/day";
import { type Problem, problem } from "~/domain/problem";

/** Months that an article promises: null is unknown. */
export interface Terms {
  warrantyMonths: number | null;
  lifetimeMonths: number | null;
}

/** What a form says of one piece: an empty end is computed. */
export interface Written {
  installedOn: Day | null;
  warrantyUntil: Day | null;
  endOfLifeOn: Day | null;
}

export interface Ends {
  warrantyUntil: Day | null;
  warrantyGiven: boolean;
  endOfLifeOn: Day | null;
  endOfLifeGiven: boolean;
}

/** Last day of a term in months: the same date, or the last day of a shorter month (EQ1; C. proc. civ. art. 641). */
export const termOf = (installedOn: Day | null, months: number | null): Day | null =>
  installedOn === null || months === null ? null : addMonths(installedOn, months);

/** Both ends of a piece, and which of them were given by hand (EQ2). */
export function endsOf({ installedOn, warrantyUntil, endOfLifeOn }: Written, terms: Terms | null): Ends {
  return {
    warrantyUntil: warrantyUntil ?? termOf(installedOn, terms?.warrantyMonths ?? null),
    warrantyGiven: warrantyUntil !== null,
    endOfLifeOn: endOfLifeOn ?? termOf(installedOn, terms?.lifetimeMonths ?? null),
    endOfLifeGiven: endOfLifeOn !== null,
  };
}

/** What days can't be: an end before the beginning. */
export function dayProblems({ installedOn, warrantyUntil, endOfLifeOn }: Written): Problem[] {
  const before = (day: Day | null) => installedOn !== null && day !== null && day < installedOn;
  return [
    ...(before(warrantyUntil) ? [problem("end-before-installation", "warrantyUntil")] : []),
    ...(before(endOfLifeOn) ? [problem("end-before-installation", "endOfLifeOn")] : []),
  ];
}

/** Serial numbers as they are kept: "A12, B7" (EQ9). */
export const serialNumbers = (text: string): string =>
  [
    ...new Set(
      text
        .split(/[,;\n]/)
        .map((one) => one.trim().replace(/\s+/g, " "))
        .filter(Boolean),
    ),
  ].join(", ");

/** How many pieces a line of a document stands for: its quantity where it counts units, one where it measures (EQ10). */
export const piecesOf = ({ quantity, unit }: { quantity: number | null; unit: string }): number =>
  /^(u|un|unité|pce|pièce|)$/i.test(unit.trim()) ? Math.floor((quantity ?? 0) / 1000) : 1;

/** How far ahead one looks for what is due; a year where nothing is said. */
export const DUE_MONTHS = [3, 6, 12, 24, 60] as const;

/** Months before an end from which somebody should think of it (EQ11). */
export const NEAR_MONTHS = { life: 12, warranty: 3 } as const;

/** Where an end stands today (EQ11); null where there is none. */
export function endStands(
  endsOn: Day | null,
  today: Day,
  of: keyof typeof NEAR_MONTHS,
): "far" | "near" | "past" | null {
  if (endsOn === null) return null;
  if (endsOn < today) return "past";
  return endsOn <= addMonths(today, NEAR_MONTHS[of]) ? "near" : "far";
}
