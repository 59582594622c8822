/** What a record may hold (CH1): no floats, no dates, no undefined. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One way to write a value as text (CH1). Throws RangeError on a number that is no safe integer. */
export function canonicalJson(value: Json): string {
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new RangeError(`a record holds integers only, got ${value}`);
    return String(value);
  }
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const keys = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`).join(",")}}`;
}
