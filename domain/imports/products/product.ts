import type { Mapping } from "../field";
import { foldHeader } from "../headers";

/** Another program whose client files are known by their headings. */
export interface Product {
  id: string;
  label: string;
  /** Headings that few other programs write; `least` of them say that a file is of this one. */
  marks: string[];
  least: number;
  /**
   * Which field each heading fills, "" to leave it aside. A heading written several times, as programs do for a company
   * and its contact, is given from its last column backwards.
   */
  columns: readonly (readonly [heading: string, field: string])[];
  /** What a cell means where the program keeps a number or a word of its own, by field. */
  values?: Record<string, Record<string, string>>;
}

/** How many columns of a header this product knows; 0 when too few of its own marks stand there. */
export function knownColumns(product: Product, header: string[]): number {
  const folded = header.map(foldHeader);
  const marks = new Set(product.marks.map(foldHeader));
  const marked = new Set(folded.filter((heading) => marks.has(heading)));
  if (marked.size < product.least) return 0;
  const known = new Set(product.columns.map(([heading]) => foldHeader(heading)));
  return folded.filter((heading) => known.has(heading)).length;
}

/** Field by column as the product means them, columns left aside included as "". */
export function productMapping(product: Product, header: string[]): Mapping {
  const fields = new Map<string, string[]>();
  for (const [heading, field] of product.columns) {
    const folded = foldHeader(heading);
    fields.set(folded, [...(fields.get(folded) ?? []), field]);
  }
  const mapping: Mapping = {};
  const taken = new Set<string>();
  for (let column = header.length - 1; column >= 0; column--) {
    const field = fields.get(foldHeader(header[column] ?? ""))?.pop();
    if (field === undefined || taken.has(field)) continue;
    mapping[column] = field;
    if (field !== "") taken.add(field);
  }
  return mapping;
}
