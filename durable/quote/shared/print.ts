import * as Y from "yjs";
import { type Fields, OWN } from "./shape";

/** The fields of a record as plain values, without those of the shared document itself. */
export function plain(fields: Fields): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, value] of fields.entries())
    if (!OWN.has(key)) out[key] = value instanceof Y.Text ? value.toString() : value;
  return out;
}

const sorted = (_: string, value: unknown): unknown =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Whether two values say the same, in whatever order their fields come. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a, sorted) === JSON.stringify(b, sorted);

/** A short print of what a record says, wherever it stands; the same in every engine (FNV-1a, twice 32 bits). */
export function printOf(fields: Fields): string {
  const { optionId: _, ...said } = plain(fields);
  const text = JSON.stringify(said, sorted);
  let [one, two] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x85ebca6b) ^ (two >>> 13);
  }
  return `${(one >>> 0).toString(36)}.${(two >>> 0).toString(36)}`;
}
