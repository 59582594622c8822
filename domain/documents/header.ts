import type { Clash } from "./merge";

/** Everything of a document that is not a line and that its author may write. Each noun adds its own fields. */
export interface Header {
  /** What the customer reads first, and what one finds the document by. */
  title: string;
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);
const fieldsOf = <H extends Header>(header: H) => Object.keys(header) as (keyof H)[];

/**
 * Three-way merge of two people's headers, field by field (Q10): what only one of them changed wins; what both
 * changed differently keeps `mine` and is told as a clash, so that nothing is lost silently.
 */
export function mergeHeader<H extends Header>(base: H, mine: H, theirs: H): { header: H; clashes: Clash[] } {
  const header = { ...theirs };
  const clashes: Clash[] = [];
  for (const key of fieldsOf(mine)) {
    if (same(mine[key], base[key])) continue;
    if (!same(theirs[key], base[key]) && !same(theirs[key], mine[key]))
      clashes.push({ what: "header", label: "", field: String(key) });
    header[key] = mine[key];
  }
  return { header, clashes };
}

/** Whether two headers say the same. */
export const sameHeader = <H extends Header>(a: H, b: H) =>
  a === b || fieldsOf(a).every((key) => same(a[key], b[key]));
