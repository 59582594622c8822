import * as Y from "yjs";
import type { DocumentBody } from "~/domain/documents/document";
import type { Header } from "~/domain/documents/header";
import { type UnitPrice } from "~/domain/money/money";
import { costsFrom } from "./shared/costs";
import { type Channel, COSTS, LINES } from "./shared/frames";
import { ownerIn, Reading } from "./shared/reading";
import { type Costs, costsIn, headIn, linesIn, optionsIn, type Written, wholeIn } from "./shared/shape";
import { transcribe, transcribeCosts } from "./shared/writing";

/** A draft as the base has it. */
export interface Standing extends Written {
  version: number;
  costs: Costs;
}

/** By this origin the server itself writes: nobody has a hand in it. */
export const SERVER = "server";
const NOTHING: DocumentBody = { lines: [], options: [], discount: null };

/** The two documents of a room in memory, beside what the base has of them. */
export class LiveDraft {
  readonly docs = [new Y.Doc(), new Y.Doc()] as const;
  readonly reading: Reading;
  private costs: Costs = {};

  /** `updates` is what was written down of each; nothing yet makes the documents from the base. */
  constructor(
    updates: readonly [Uint8Array[], Uint8Array[]],
    public base: Standing,
  ) {
    for (const channel of [LINES, COSTS] as const)
      for (const update of updates[channel]) Y.applyUpdate(this.docs[channel], update, SERVER);
    if (updates[LINES].length === 0) {
      transcribe(this.docs[LINES], { header: {} as Header, body: NOTHING }, base, SERVER);
      transcribeCosts(this.docs[COSTS], {}, base.costs, SERVER);
    }
    this.reading = new Reading(this.docs[LINES], { header: base.header, body: base.body });
    this.docs[LINES].on("afterTransaction", (transaction) => this.reading.take(transaction));
  }

  /** What it says now. */
  now(): Written & { costs: Costs } {
    this.costs = costsFrom(this.docs[COSTS], this.costs);
    return { ...this.reading.written(), costs: this.costs };
  }

  state = (channel: Channel): Uint8Array => Y.encodeStateAsUpdate(this.docs[channel]);

  /** Brings in what was written to the base outside the room. */
  absorb(standing: Standing): void {
    transcribe(this.docs[LINES], this.base, standing, SERVER);
    transcribeCosts(this.docs[COSTS], this.base.costs, standing.costs, SERVER);
    this.base = standing;
  }

  /** Costs that the base gave to new lines: of their article, of the line they were copied from. */
  price(standing: Costs): void {
    const known = this.now().costs;
    const given: Record<string, UnitPrice> = { ...known };
    for (const [id, cost] of Object.entries(standing)) given[id] ??= cost;
    transcribeCosts(this.docs[COSTS], known, given, SERVER);
    this.base = { ...this.base, costs: standing };
  }

  /** Writes something else in place of what stands. */
  correct(to: Written & { costs: Costs }): void {
    const now = this.now();
    transcribe(this.docs[LINES], now, to, SERVER);
    transcribeCosts(this.docs[COSTS], now.costs, to.costs, SERVER);
  }
}

/** Which parts a transaction changed: "line ID", "option ID", "head FIELD", "discount", "cost LINE". */
export function touchedBy(doc: Y.Doc, transaction: Y.Transaction, channel: Channel): Set<string> {
  const parts = new Set<string>();
  const owned = [
    ["line", linesIn(doc)],
    ["option", optionsIn(doc)],
  ] as const;
  const direct = [
    ["head", headIn(doc)],
    ["discount", wholeIn(doc)],
    ["cost", costsIn(doc)],
  ] as const;
  for (const [type, keys] of transaction.changed) {
    for (const [name, root] of owned) {
      const owner = ownerIn(root, type);
      if (owner !== null) parts.add(`${name} ${owner}`);
      if ((type as unknown) === root) for (const key of keys) parts.add(`${name} ${key}`);
    }
    for (const [name, root] of direct) {
      if ((name === "cost") !== (channel === COSTS)) continue;
      if ((type as unknown) === root) for (const key of keys) parts.add(`${name} ${key}`);
      else if ((type.parent as unknown) === root) parts.add(`${name} ${type._item?.parentSub}`);
    }
  }
  return parts;
}
