import type { Day } from "~/domain/calendar/day";

/** `FA-2026-00042`: prefix, year of the document, rank in its series (B1). Throws RangeError when it breaks BR-FR-01/02. */
export function documentNumber(prefix: string, on: Day, rank: number, width = 5): string {
  const number = `${prefix}-${on.slice(0, 4)}-${String(rank).padStart(width, "0")}`;
  if (!/^[A-Za-z0-9+\-_/]{1,35}$/.test(number)) throw new RangeError(`not a document number: ${number}`);
  return number;
}
