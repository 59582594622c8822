import { type Day, isDay } from "./day";

/** The day that an address asks for under this name; what is no day of the calendar is ignored rather than refused. */
export function dayIn(params: URLSearchParams, name: string): Day | undefined {
  const text = params.get(name) ?? "";
  return isDay(text) ? text : undefined;
}
