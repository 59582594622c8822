import * as Y from "yjs";
import type { DocumentBody, Line, OptionGroup } from "~/domain/documents/document";
import { discountSchema, optionSchema } from "~/domain/documents/forms";
import type { Header } from "~/domain/documents/header";
import { settled } from "~/domain/documents/settle";
import { before, type Placed } from "./order";
import { plain, printOf, same } from "./print";
import { saneLine } from "./sane";
import { AT, COPY_OF, type Fields, GONE, headIn, linesIn, optionsIn, type Written, wholeIn } from "./shape";

interface Entry extends Placed {
  line: Line;
  gone: boolean;
}

/**
 * A shared document read as one that the rules accept, whatever is in it. Read again after a change, what did not
 * change is the very same object: rows of a screen have nothing to draw again.
 */
export class Reading {
  private readonly entries = new Map<string, Entry>();
  private order: string[] = [];
  private current: Written;
  private readonly loose = new WeakMap<Line, Line>();

  /** `known` is what it says where the document is silent, and whose lines are kept where they say the same. */
  constructor(
    private readonly doc: Y.Doc,
    private readonly known: Written,
  ) {
    this.current = known;
    for (const line of known.body.lines) this.entries.set(line.id, { id: line.id, at: "", line, gone: true });
    this.read([...linesIn(doc).keys()]);
  }

  readonly written = (): Written => this.current;

  /** Takes in what a transaction changed; says whether it shows, and in which lines. */
  take(transaction: Y.Transaction): { changed: boolean; lines: Set<string> } {
    const root = linesIn(this.doc);
    const lines = new Set<string>();
    for (const [type, keys] of transaction.changed) {
      if ((type as unknown) === root) for (const key of keys) if (key !== null) lines.add(key);
      const owner = ownerIn(root, type);
      if (owner !== null) lines.add(owner);
    }
    const was = this.current;
    this.read([...lines]);
    return { changed: was !== this.current, lines };
  }

  /** New lines copied from others: new id -> the line whose cost it takes. */
  copies(): Record<string, string> {
    const out: Record<string, string> = {};
    for (const id of this.order) {
      const from = linesIn(this.doc).get(id)?.get(COPY_OF);
      if (typeof from === "string") out[id] = from;
    }
    return out;
  }

  private read(ids: readonly string[]): void {
    let moved = false;
    for (const id of ids) moved = this.readLine(id) || moved;
    if (moved)
      this.order = [...this.entries.values()]
        .filter(({ gone }) => !gone)
        .toSorted(before)
        .map(({ id }) => id);
    const lines = this.order.flatMap((id) => this.entries.get(id)?.line ?? []);
    const options = this.options(new Set(lines.map((line) => line.optionId)));
    const held = new Set(options.map((option) => option.id));
    for (const [i, line] of lines.entries())
      if (line.optionId !== null && !held.has(line.optionId)) lines[i] = this.freed(line);
    const { body, header } = this.current;
    const next: DocumentBody = {
      lines: alike(lines, body.lines) ? body.lines : lines,
      options: alike(options, body.options) ? body.options : options,
      discount: this.discount(),
    };
    const headNow = this.header();
    const sameBody =
      next.lines === body.lines && next.options === body.options && next.discount === body.discount;
    if (sameBody && headNow === header) return;
    this.current = { header: headNow, body: sameBody ? body : settled(next) };
  }

  /** Whether the order is to be made again. */
  private readLine(id: string): boolean {
    const fields = linesIn(this.doc).get(id);
    const was = this.entries.get(id);
    if (!(fields instanceof Y.Map) || !/^[\w-]{1,40}$/.test(id)) return this.entries.delete(id);
    const line = saneLine({ ...plain(fields), id });
    const entry: Entry = {
      id,
      at: placeOf(fields),
      line: was && same(was.line, line) ? was.line : line,
      gone: isGone(fields),
    };
    this.entries.set(id, entry);
    return !(was && was.at === entry.at && was.gone === entry.gone);
  }

  /** A line whose option nobody knows is part of the offer; the same object each time. */
  private freed(line: Line): Line {
    const known = this.loose.get(line) ?? { ...line, optionId: null };
    this.loose.set(line, known);
    return known;
  }

  /** Options in their order; one that was taken away stays as long as a line is in it (D33). */
  private options(needed: ReadonlySet<string | null>): OptionGroup[] {
    const known = new Map(this.current.body.options.map((option) => [option.id, option]));
    return [...optionsIn(this.doc).entries()]
      .filter(([id, fields]) => fields instanceof Y.Map && (!isGone(fields) || needed.has(id)))
      .map(([id, fields]) => ({ id, at: placeOf(fields), fields: plain(fields) }))
      .toSorted(before)
      .map(({ id, fields }) => {
        const read = optionSchema.safeParse({ ...fields, id });
        const option = read.success ? read.data : { id, label: "Option", retained: false, choice: null };
        const was = known.get(id);
        return was && same(was, option) ? was : option;
      });
  }

  private discount(): DocumentBody["discount"] {
    const read = discountSchema.nullable().safeParse(wholeIn(this.doc).get("discount") ?? null);
    const discount = read.success ? read.data : null;
    return same(discount, this.current.body.discount) ? this.current.body.discount : discount;
  }

  private header(): Header {
    const was = this.current.header as unknown as Record<string, unknown>;
    const head = headIn(this.doc);
    let next = was;
    for (const [key, known] of Object.entries(this.known.header as unknown as Record<string, unknown>)) {
      const found = head.get(key);
      const value = found instanceof Y.Text ? found.toString() : found;
      const readable = value !== undefined && alikeInKind(value, known) ? value : known;
      if (!same(readable, was[key])) next = { ...next, [key]: readable };
    }
    return next as unknown as Header;
  }
}

const placeOf = (fields: Fields) => {
  const at = fields.get(AT);
  return typeof at === "string" ? at : "";
};

const isGone = (fields: Fields): boolean => {
  const print = fields.get(GONE);
  return typeof print === "string" && print === printOf(fields);
};

/** A value may be absent, or of the kind that one knows. */
const alikeInKind = (value: unknown, known: unknown) =>
  value === null || known === null || typeof value === typeof known;

const alike = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((it, i) => it === b[i]);

/** The id of the record of `root` that this type is, or is in. */
export function ownerIn(root: Y.Map<Fields>, type: unknown): string | null {
  let at = type as Y.AbstractType<unknown> | null;
  while (at) {
    if ((at.parent as unknown) === root) return at._item?.parentSub ?? null;
    at = at.parent as Y.AbstractType<unknown> | null;
  }
  return null;
}
