import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DocumentBody } from "~/domain/documents/document";
import { insertLines, moveLines, removeLines } from "~/domain/documents/edit";
import { merge } from "~/domain/documents/merge";
import { quantity, unitPrice } from "~/domain/money/money";
import { anyBody, body, ids, item } from "./drafts";

const base = body([item("a"), item("b"), item("c")]);
const changed = (it: DocumentBody, id: string, change: object): DocumentBody => ({
  ...it,
  lines: it.lines.map((line) => (line.id === id ? { ...line, ...change } : line)),
});

test("D30 two people on two fields of one line: both stay", () => {
  const mine = changed(base, "b", { label: "Pompe" });
  const theirs = changed(base, "b", { quantity: quantity(3_000) });
  const { body: merged, clashes } = merge(base, mine, theirs);
  expect(merged.lines[1]).toMatchObject({ label: "Pompe", quantity: 3_000 });
  expect(clashes).toEqual([]);
});

test("D30 lines added, moved and removed by either are all there", () => {
  const mine = insertLines(base, [item("m")], "a");
  const theirs = removeLines(moveLines(base, new Set(["c"]), "a", null), new Set(["b"]));
  expect(ids(merge(base, mine, theirs).body)).toBe("cam");
});

test("D30 both add after the same line: both lines are kept", () => {
  const merged = merge(base, insertLines(base, [item("m")], "b"), insertLines(base, [item("t")], "b"));
  expect([...ids(merged.body)].toSorted((x, y) => x.localeCompare(y)).join("")).toBe("abcmt");
});

test("D31 the same field twice: mine, and it is told", () => {
  const mine = changed(base, "a", { unitPrice: unitPrice(1) });
  const theirs = changed(base, "a", { unitPrice: unitPrice(2) });
  const { body: merged, clashes } = merge(base, mine, theirs);
  expect(merged.lines[0]).toMatchObject({ unitPrice: 1 });
  expect(clashes).toEqual([{ what: "line", label: "Ligne a", field: "unitPrice" }]);
});

test("D31 deleted by one, changed by the other: it stays, and it is told", () => {
  const gone = removeLines(base, new Set(["b"]));
  const touched = changed(base, "b", { label: "Important" });
  for (const merged of [merge(base, gone, touched), merge(base, touched, gone)]) {
    expect(merged.body.lines.find((line) => line.id === "b")?.label).toBe("Important");
    expect(merged.clashes).toEqual([{ what: "line", label: "Important", field: "deleted" }]);
  }
});

test("D32 nothing changed on one side gives the other side exactly", () => {
  fc.assert(
    fc.property(anyBody, anyBody, (one, other) => {
      expect(merge(one, one, other).body).toEqual(other);
      expect(merge(one, other, one).body).toEqual(other);
      expect(merge(one, other, other)).toEqual({ body: other, clashes: [] });
    }),
  );
});

test("D30 D33 no line that somebody added or kept is lost, none is twice, every option exists", () => {
  const own = (it: DocumentBody, mark: string): DocumentBody => ({
    ...it,
    lines: it.lines.map((line, i) => (i % 3 === 0 ? { ...line, id: `${mark}${line.id}` } : line)),
  });
  fc.assert(
    fc.property(anyBody, anyBody, anyBody, (start, a, b) => {
      const [mine, theirs] = [own(a, "m"), own(b, "t")];
      const merged = merge(start, mine, theirs).body;
      const result = merged.lines.map((line) => line.id);
      const [was, left, right] = [start, mine, theirs].map((it) => new Set(it.lines.map((line) => line.id)));
      expect(new Set(result).size).toBe(result.length);
      for (const id of [...(left ?? []), ...(right ?? [])])
        if (!was?.has(id) || (left?.has(id) && right?.has(id))) expect(result).toContain(id);
      const options = new Set(merged.options.map((option) => option.id));
      for (const line of merged.lines) if (line.optionId) expect(options).toContain(line.optionId);
    }),
    { seed: 20261123, numRuns: 300 },
  );
});

test("D33 an option removed by one while the other filled it comes back", () => {
  const start = body([item("a"), item("x", { optionId: "o" })]);
  const mine = removeLines(start, new Set(["x"]));
  const theirs = insertLines(start, [item("y", { optionId: "o" })], "x");
  const { body: merged } = merge(start, mine, theirs);
  expect(ids(merged)).toBe("ay");
  expect(merged.options.map((option) => option.id)).toEqual(["o"]);
});
