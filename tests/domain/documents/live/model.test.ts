import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { DocumentBody, Line } from "~/domain/documents/document";
import {
  changeLine,
  duplicateLines,
  insertLines,
  intoOption,
  moveLines,
  outOfOption,
  removeLines,
} from "~/domain/documents/edit";
import { settled } from "~/domain/documents/settle";
import { totals } from "~/domain/documents/totals";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";
import { Reading } from "~/durable/quote/shared/reading";
import { linesIn, optionsIn, type Written } from "~/durable/quote/shared/shape";
import { movedPlace, textChange } from "~/durable/quote/shared/text";
import { transcribe } from "~/durable/quote/shared/writing";
import { anyBody } from "../bodies";
import { item, title } from "../drafts";
import { header } from "../editor/drafts";

const RUNS = { seed: 20261130, numRuns: 200 };
const NONE: Written = { header, body: { lines: [], options: [], discount: null } };
const of = (body: DocumentBody): Written => ({ header, body });

function docOf(written: Written): Y.Doc {
  const doc = new Y.Doc();
  transcribe(doc, { header: {} as never, body: NONE.body }, written, null);
  return doc;
}
const read = (doc: Y.Doc) => new Reading(doc, NONE).written();

test("D50 a document put in a shared one reads the same", () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(read(docOf(of(body)))).toEqual(of(body));
    }),
    RUNS,
  );
});

test("D50 what was done from any document to any other reads as the other, whoever wrote it", () => {
  fc.assert(
    fc.property(anyBody, anyBody, (before, after) => {
      const doc = docOf(of(before));
      const reading = new Reading(doc, of(before));
      transcribe(doc, reading.written(), { header: { ...header, title: "Piscine" }, body: after }, null);
      expect(read(doc)).toEqual({ header: { ...header, title: "Piscine" }, body: after });
    }),
    RUNS,
  );
});

/** One thing that a person may do, by three drawn numbers. */
type Act = [kind: number, where: number, what: number];
const act = fc.tuple(fc.nat(9), fc.nat(40), fc.nat(1_000));

function done(body: DocumentBody, [kind, where, what]: Act, who: string, n: number): DocumentBody {
  const line = body.lines[where % Math.max(1, body.lines.length)];
  if (!line || kind === 0)
    return insertLines(body, [item(`${who}${n}`, { unitPrice: unitPrice(what * 137) })], line?.id ?? null);
  const one = new Set([line.id]);
  const change = (more: object) => changeLine(body, line.id, (was) => ({ ...was, ...more }) as Line);
  switch (kind) {
    case 1:
      return removeLines(body, one);
    case 2:
      return moveLines(body, one, body.lines[what % body.lines.length]?.id ?? null, line.optionId);
    case 3:
      return intoOption(body, one, {
        id: `o${who}${n}`,
        label: `Option ${n}`,
        retained: false,
        choice: null,
      });
    case 4:
      return outOfOption(body, one);
    case 5:
      return duplicateLines(body, one, () => `d${who}${n}`).body;
    case 6:
      return line.kind === "item"
        ? change({ quantity: quantity(what * 10), discount: basisPoints(what) })
        : body;
    case 7:
      return line.kind === "item" ? change({ unitPrice: unitPrice(what * 9_973) }) : body;
    case 8:
      return { ...body, discount: { kind: "share", share: basisPoints(what) } };
    default: {
      const at = what % (line.label.length + 1);
      return change({ label: line.label.slice(0, at) + who + line.label.slice(at) });
    }
  }
}

class Seat {
  readonly doc = new Y.Doc();
  readonly reading: Reading;
  count = 0;
  constructor(
    readonly name: string,
    start: Y.Doc,
  ) {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(start));
    this.reading = new Reading(this.doc, NONE);
    this.doc.on("afterTransaction", (transaction) => this.reading.take(transaction));
  }
  does(one: Act): void {
    const { header: head, body } = this.reading.written();
    const after = settled(done(body, one, this.name, this.count++));
    transcribe(this.doc, this.reading.written(), { header: head, body: after }, "mine");
    expect(this.reading.written().body).toEqual(after);
  }
  hears(other: Seat): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)), "theirs");
  }
}

test("D51 any interleaving of three people's edits, apart and together, converges to the same lines and totals", () => {
  const step = fc.oneof(fc.record({ who: fc.nat(2), act }), fc.record({ who: fc.nat(2), from: fc.nat(2) }));
  fc.assert(
    fc.property(anyBody, fc.array(step, { maxLength: 60 }), (start, steps) => {
      const doc = docOf(of(start));
      const seats = ["A", "B", "C"].map((name) => new Seat(name, doc)) as [Seat, Seat, Seat];
      for (const one of steps) {
        const seat = seats[one.who] as Seat;
        if ("act" in one) seat.does(one.act);
        else seat.hears(seats[one.from] as Seat);
      }
      for (let round = 0; round < 2; round++)
        for (const seat of seats) for (const other of seats) seat.hears(other);
      const bodies = seats.map((seat) => seat.reading.written().body);
      expect(bodies[1]).toEqual(bodies[0]);
      expect(bodies[2]).toEqual(bodies[0]);
      // Read again from nothing, as the server does after a sleep, and added up.
      const again = read((seats[0] as Seat).doc).body;
      expect(again).toEqual(bodies[0]);
      expect(totals(again)).toEqual(totals(bodies[1] as DocumentBody));
      const options = new Set(again.options.map((option) => option.id));
      expect(again.lines.every((line) => line.optionId === null || options.has(line.optionId))).toBe(true);
    }),
    { ...RUNS, numRuns: 300 },
  );
});

test("D52 two people typing in one cell lose no keystroke", () => {
  const [a, b] = ["A", "B"].map(
    (name) => new Seat(name, docOf(of({ ...NONE.body, lines: [item("x", { label: "Pose" })] }))),
  ) as [Seat, Seat];
  // The same beginning: both from one document.
  b.hears(a);
  a.hears(b);
  const types = (seat: Seat, label: string) => {
    const { header: head, body } = seat.reading.written();
    transcribe(
      seat.doc,
      seat.reading.written(),
      { header: head, body: changeLine(body, "x", (was) => ({ ...was, label })) },
      "mine",
    );
  };
  const label = (seat: Seat) => seat.reading.written().body.lines[0]?.label ?? "";
  for (const letter of " du liner") types(a, label(a) + letter);
  for (const letter of "Dé") types(b, `${label(b).replace(/Pose$/, "")}${letter}Pose`);
  a.hears(b);
  b.hears(a);
  expect(label(a)).toBe(label(b));
  expect(label(a)).toContain(" du liner");
  expect(label(a)).toContain("Dé");
});

test("D53 a line taken away by one and changed by the other stays; changed by nobody, it goes", () => {
  const start = docOf(of({ ...NONE.body, lines: [item("x"), item("y"), title("t")] }));
  const [a, b] = [new Seat("A", start), new Seat("B", start)];
  const { header: head, body } = a.reading.written();
  transcribe(
    a.doc,
    a.reading.written(),
    { header: head, body: removeLines(body, new Set(["x", "y"])) },
    "mine",
  );
  b.does([6, 0, 77]);
  a.hears(b);
  b.hears(a);
  expect(a.reading.written().body.lines.map((line) => line.id)).toEqual(["x", "t"]);
  expect(b.reading.written()).toEqual(a.reading.written());
});

test("what did not change is the very same object: rows of a screen have nothing to draw again", () => {
  const start = docOf(of({ ...NONE.body, lines: [item("x"), item("y"), item("z")] }));
  const [a, b] = [new Seat("A", start), new Seat("B", start)];
  const before = a.reading.written();
  b.does([7, 1, 500]);
  a.hears(b);
  const after = a.reading.written();
  expect(after.body.lines.map((line, i) => line === before.body.lines[i])).toEqual([true, false, true]);
  expect(after.body.options).toBe(before.body.options);
  expect(after.header).toBe(before.header);
});

test("D54 whatever is put in the shared document, it reads as one that the rules accept", () => {
  const doc = docOf(of({ ...NONE.body, lines: [item("x", { label: "Pompe" }), item("y")] }));
  const fields = linesIn(doc).get("x");
  for (const [key, value] of Object.entries({
    quantity: "beaucoup",
    vatRate: 1234,
    unitPrice: Number.MAX_VALUE,
    optionId: "nowhere",
    nature: null,
    at: 12,
    unknown: { deep: [1] },
  }))
    fields?.set(key, value);
  linesIn(doc).set("bad id !", new Y.Map());
  linesIn(doc).set("empty", new Y.Map());
  linesIn(doc).set("z", "not a map" as never);
  optionsIn(doc).set("p", 12 as never);
  const { body } = read(doc);
  expect(body.lines.find((line) => line.id === "x")).toMatchObject({
    label: "Pompe",
    quantity: 1_000,
    vatRate: 0,
    unitPrice: 0,
    optionId: null,
    nature: "goods",
  });
  expect(body.lines.map((line) => line.id).toSorted()).toEqual(["empty", "x", "y"]);
  expect(fields?.get("unknown")).toEqual({ deep: [1] });
  expect(() => totals(body)).not.toThrow();
});

test("the change between two texts makes one of the other, and cursors follow", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 12 });
  fc.assert(
    fc.property(text, text, (from, to) => {
      const { at, remove, insert } = textChange(from, to);
      expect(from.slice(0, at) + insert + from.slice(at + remove)).toBe(to);
      const doc = new Y.Doc();
      const shared = doc.getText("t");
      shared.insert(0, from);
      if (remove > 0) shared.delete(at, remove);
      if (insert) shared.insert(at, insert);
      expect(shared.toString()).toBe(to);
    }),
    RUNS,
  );
  expect(movedPlace(4, "Pose", "Dépose")).toBe(6);
  expect(movedPlace(0, "Pose", "Pose du liner")).toBe(0);
});
