import type { Day } from "./day";

const wall = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** What calendar and clock show in Paris: the civil day and the minutes since its midnight. */
export interface WallTime {
  day: Day;
  minutes: number;
}

/** Paris wall time at this instant (milliseconds since the epoch). */
export function parisWall(instant: number): WallTime {
  const at = Object.fromEntries(wall.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    day: `${at.year}-${at.month}-${at.day}` as Day,
    minutes: Number(at.hour) * 60 + Number(at.minute),
  };
}

/** The civil day in Paris at this instant (milliseconds since the epoch). */
export const parisDay = (instant: number): Day => parisWall(instant).day;

/** A wall time as if its clock were UTC, in milliseconds. */
const asUtc = ({ day, minutes }: WallTime): number => Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;

/**
 * The instant at which Paris shows this wall time, in milliseconds (CA5). An hour that the clocks skip gives the
 * time as much later (2:30 is 3:30); of the hour that comes twice, the first.
 */
export function parisInstant(day: Day, minutes: number): number {
  const wanted = asUtc({ day, minutes });
  // Paris is one or two hours ahead of UTC: try summer time first, which is the earlier instant.
  const [summer, winter] = [wanted - 7_200_000, wanted - 3_600_000];
  return asUtc(parisWall(summer)) === wanted ? summer : winter;
}
