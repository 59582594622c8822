import * as Y from "yjs";
import { places } from "./order";
import { plain, printOf, same } from "./print";
import {
  AT,
  COPY_OF,
  type Costs,
  costsIn,
  type Fields,
  GONE,
  HEAD_WORDS,
  headIn,
  LINE_WORDS,
  linesIn,
  optionsIn,
  type Written,
  wholeIn,
} from "./shape";
import { rewrite } from "./text";

type Record_ = { id: string };
const valuesOf = (record: object) => record as Record<string, unknown>;

/**
 * Does in the shared document what somebody did from `before` to `after`: the fewest changes that say it, in one
 * transaction of this `origin`. `copies` names the lines that new ones were copied from.
 */
export function transcribe(
  doc: Y.Doc,
  before: Written,
  after: Written,
  origin: unknown,
  copies: Readonly<Record<string, string>> = {},
): void {
  if (before === after) return;
  doc.transact(() => {
    if (before.body !== after.body) {
      records(linesIn(doc), before.body.lines, after.body.lines, LINE_WORDS, copies);
      records(optionsIn(doc), before.body.options, after.body.options, LINE_WORDS, {});
      if (!same(before.body.discount, after.body.discount)) wholeIn(doc).set("discount", after.body.discount);
    }
    if (before.header !== after.header)
      fields(headIn(doc), valuesOf(before.header), valuesOf(after.header), HEAD_WORDS);
  }, origin);
}

/** The same for unit costs. */
export function transcribeCosts(doc: Y.Doc, before: Costs, after: Costs, origin: unknown): void {
  if (before === after) return;
  doc.transact(() => {
    const costs = costsIn(doc);
    for (const [id, cost] of Object.entries(after)) if (before[id] !== cost) costs.set(id, cost);
    for (const id of Object.keys(before)) if (!(id in after)) costs.delete(id);
  }, origin);
}

function records(
  map: Y.Map<Fields>,
  before: readonly Record_[],
  after: readonly Record_[],
  words: ReadonlySet<string>,
  copies: Readonly<Record<string, string>>,
): void {
  if (before === after) return;
  const was = new Map(before.map((record) => [record.id, record]));
  const now = new Set(after.map((record) => record.id));
  for (const { id } of before) if (!now.has(id)) takenAway(map.get(id));
  for (const record of after) {
    const old = was.get(record.id);
    if (old === record) continue;
    const there = map.get(record.id);
    if (there) {
      if (there.has(GONE)) there.delete(GONE);
      fields(there, valuesOf(old ?? { id: record.id, ...plain(there) }), valuesOf(record), words);
    } else map.set(record.id, fresh(record, words, copies[record.id]));
  }
  if (before.length === after.length && before.every((record, i) => record.id === after[i]?.id)) return;
  const ids = after.map((record) => record.id);
  const placed = places(ids, (id) => map.get(id)?.get(AT) as string | undefined);
  for (const [id, at] of placed) map.get(id)?.set(AT, at);
}

function takenAway(record: Fields | undefined): void {
  if (record) record.set(GONE, printOf(record));
}

function fresh(record: Record_, words: ReadonlySet<string>, copyOf: string | undefined): Fields {
  const { id: _, ...said } = valuesOf(record);
  const made: Fields = new Y.Map();
  for (const [key, value] of Object.entries(said)) made.set(key, shared(key, value, words));
  if (copyOf !== undefined) made.set(COPY_OF, copyOf);
  return made;
}

const shared = (key: string, value: unknown, words: ReadonlySet<string>) =>
  words.has(key) && typeof value === "string" ? new Y.Text(value) : value;

function fields(
  map: Y.Map<unknown>,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  words: ReadonlySet<string>,
): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (key === "id" || same(before[key], after[key])) continue;
    const value = after[key];
    const there = map.get(key);
    if (value === undefined) map.delete(key);
    else if (there instanceof Y.Text && typeof value === "string")
      rewrite(there, typeof before[key] === "string" ? before[key] : there.toString(), value);
    else map.set(key, shared(key, value, words));
  }
}
