import type { Discount, DocumentBody, Line, OptionGroup, Totals } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import type { QuoteHeader } from "./header";

export interface Written {
  header: QuoteHeader;
  body: DocumentBody;
}

/** A field of a line that changed, with its raw values; the screen words them. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export type LineChange =
  | { kind: "added"; line: Line }
  | { kind: "removed"; line: Line }
  | { kind: "changed"; line: Line; fields: FieldChange[] };

export interface OptionChange {
  id: string;
  label: string;
  kind: "added" | "removed" | "retained" | "left" | "renamed" | "regrouped";
}

export interface Difference {
  /** Added and changed lines in the order of the newer version, then removed ones in their old order. */
  lines: LineChange[];
  moved: number;
  /** What became of each option that is not the same in both. */
  options: OptionChange[];
  /** The discount on the whole document, when it changed. */
  discount: { before: Discount | null; after: Discount | null } | null;
  header: FieldChange[];
  totals: { before: Totals; after: Totals };
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

function fieldsOf(before: object, after: object, skipped: readonly string[]): FieldChange[] {
  const left = before as Record<string, unknown>;
  const right = after as Record<string, unknown>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((field) => !skipped.includes(field) && !same(left[field], right[field]))
    .map((field) => ({ field, before: left[field], after: right[field] }));
}

function optionChanges(before: readonly OptionGroup[], after: readonly OptionGroup[]): OptionChange[] {
  const old = new Map(before.map((option) => [option.id, option]));
  const kept = new Set(after.map((option) => option.id));
  const of = ({ id, label }: OptionGroup, kind: OptionChange["kind"]) => ({ id, label, kind });
  return [
    ...after.flatMap((option) => {
      const was = old.get(option.id);
      if (!was) return [of(option, "added")];
      if (was.retained !== option.retained) return [of(option, option.retained ? "retained" : "left")];
      if (was.label !== option.label) return [of(option, "renamed")];
      return same(was.choice, option.choice) ? [] : [of(option, "regrouped")];
    }),
    ...before.filter((option) => !kept.has(option.id)).map((option) => of(option, "removed")),
  ];
}

/** What changed from one version of a quote to another, line by line (Q12). Lines are known by their id. */
export function difference(before: Written, after: Written): Difference {
  const old = new Map(before.body.lines.map((line) => [line.id, line]));
  const kept = new Set(after.body.lines.map((line) => line.id));
  const lines: LineChange[] = after.body.lines.flatMap((line): LineChange[] => {
    const was = old.get(line.id);
    if (!was) return [{ kind: "added", line }];
    const fields = fieldsOf(was, line, ["id"]);
    return fields.length > 0 ? [{ kind: "changed", line, fields }] : [];
  });
  const removed = before.body.lines.filter((line) => !kept.has(line.id));
  const common = (body: DocumentBody, among: { has(id: string): boolean }) =>
    body.lines.map((line) => line.id).filter((id) => among.has(id));
  const [order, newOrder] = [common(before.body, kept), common(after.body, old)];
  return {
    lines: [...lines, ...removed.map((line): LineChange => ({ kind: "removed", line }))],
    moved: order.filter((id, i) => newOrder[i] !== id).length,
    options: optionChanges(before.body.options, after.body.options),
    discount: same(before.body.discount, after.body.discount)
      ? null
      : { before: before.body.discount, after: after.body.discount },
    header: fieldsOf(before.header, after.header, []),
    totals: { before: totals(before.body), after: totals(after.body) },
  };
}
