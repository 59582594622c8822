import type { Day } from "./day";

const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The civil day in Paris at this instant (milliseconds since the epoch). */
export const parisDay = (instant: number): Day => parts.format(instant) as Day;
