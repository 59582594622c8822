import { expect, test } from "vitest";
import { removeLines } from "~/domain/documents/edit";
import { basisPoints, unitPrice } from "~/domain/money/money";
import { item, title } from "../../documents/drafts";
import { desk } from "./drafts";

const lineOf = (it: ReturnType<typeof desk>, id: string) => {
  const line = it.editor.draft().body.lines.find((one) => one.id === id);
  if (!line) throw new Error(`no line ${id}`);
  return line;
};

test("typing into one cell is one step of undo, the next cell another", () => {
  const it = desk([item("a", { label: "" })]);
  it.commands.goTo("a", "label");
  for (const typed of ["P", "Po", "Pom"]) it.commands.type(lineOf(it, "a"), "label", typed);
  it.commands.goTo("a", "quantity");
  it.commands.type(lineOf(it, "a"), "quantity", "3");
  it.editor.undo();
  expect(lineOf(it, "a")).toMatchObject({ label: "Pom", quantity: 1_000 });
  it.editor.undo();
  expect(lineOf(it, "a").label).toBe("");
  expect(it.editor.snapshot()).toMatchObject({ canUndo: false, canRedo: true });
  it.editor.redo();
  it.editor.redo();
  expect(lineOf(it, "a")).toMatchObject({ label: "Pom", quantity: 3_000 });
});

test("undo takes back one's own work and leaves what somebody else wrote meanwhile", () => {
  const it = desk([item("a"), item("b")]);
  it.commands.type(lineOf(it, "a"), "label", "Mien");
  const before = it.editor.draft();
  const theirs = {
    ...before,
    body: {
      ...before.body,
      lines: before.body.lines.map((l) => (l.id === "b" ? { ...l, label: "Leur" } : l)),
    },
  };
  it.editor.absorb(before, theirs);
  expect(it.labels()).toEqual(["Mien", "Leur"]);
  it.editor.undo();
  expect(it.labels()).toEqual(["Ligne a", "Leur"]);
});

test("what was typed since stays on top of what others' work became", () => {
  const it = desk([item("a"), item("b")]);
  const sent = it.editor.draft();
  it.commands.type(lineOf(it, "a"), "label", "Tapé entre-temps");
  it.editor.absorb(sent, { ...sent, body: removeLines(sent.body, new Set(["b"])) });
  expect(it.labels()).toEqual(["Tapé entre-temps"]);
});

test("Enter walks the cells, makes a line at the end, and a line left blank disappears without a trace", () => {
  const it = desk([item("a"), item("b")]);
  it.commands.goTo("a", "label");
  for (const column of ["quantity", "unit", "unitPrice", "discount", "vat"]) {
    it.commands.walk(1, true);
    expect(it.editor.snapshot().active).toEqual({ line: "a", column });
  }
  it.commands.walk(1, true);
  expect(it.labels()).toEqual(["Ligne a", "", "Ligne b"]);
  it.commands.climb(1);
  expect(it.editor.snapshot().active?.line).toBe("b");
  expect(it.labels()).toEqual(["Ligne a", "Ligne b"]);
  expect(it.editor.snapshot().canUndo).toBe(false);
});

test("Tab goes on to the next line, back to the previous one's last cell, and out at the end", () => {
  const it = desk([item("a"), title("t")]);
  it.commands.goTo("a", "vat");
  expect(it.commands.walk(1, false)).toBe(true);
  expect(it.editor.snapshot().active).toEqual({ line: "t", column: "label" });
  it.commands.walk(-1, false);
  expect(it.editor.snapshot().active).toEqual({ line: "a", column: "vat" });
  it.commands.goTo("t", "label");
  for (const column of ["quantity", "discount", "vat"]) {
    expect(it.commands.walk(1, false)).toBe(true);
    expect(it.editor.snapshot().active).toEqual({ line: "t", column });
  }
  expect(it.commands.walk(1, false)).toBe(false);
});

test("Enter after the words of a title goes on writing; a line under a title that gives its rate inherits it", () => {
  const it = desk([{ ...title("t"), vatRate: basisPoints(1_000) }]);
  it.commands.goTo("t", "label");
  expect(it.commands.walk(1, true)).toBe(true);
  const [, line] = it.editor.draft().body.lines;
  expect(line).toMatchObject({ kind: "item", inheritsVat: true, vatRate: 1_000 });
  const heading = it.editor.draft().body.lines[0];
  if (heading) it.commands.type(heading, "vat", "5,5");
  expect(it.editor.draft().body.lines[1]).toMatchObject({ vatRate: 550 });
});

test("Shift and arrows choose a range; removing it goes to what follows, and undo brings it back", () => {
  const it = desk([item("a"), item("b"), item("c"), item("d")]);
  it.commands.goTo("b", "label");
  it.commands.extend(1);
  expect([...it.editor.snapshot().selected]).toEqual(["b", "c"]);
  expect(it.commands.remove()).toBe(2);
  expect(it.editor.snapshot()).toMatchObject({ active: { line: "d" } });
  expect(it.editor.snapshot().selected.size).toBe(0);
  it.editor.undo();
  expect(it.labels()).toEqual(["Ligne a", "Ligne b", "Ligne c", "Ligne d"]);
});

test("a copy keeps its cost where costs are seen, and is told to the server where they are not", () => {
  const seen = desk([item("a")], { a: unitPrice(600_000) });
  seen.commands.goTo("a", "label");
  seen.commands.duplicate();
  const [, copy] = seen.editor.draft().body.lines;
  expect(seen.editor.draft().costs).toEqual({ a: 600_000, [copy?.id ?? ""]: 600_000 });
  const unseen = desk([item("a")]);
  unseen.commands.goTo("a", "label");
  unseen.commands.duplicate();
  expect(Object.values(unseen.editor.copies())).toEqual(["a"]);
  expect(unseen.editor.draft().costs).toBeNull();
});

test("in option and out again; a new line takes the VAT of the one above and the option it lands in", () => {
  const it = desk([item("a", { vatRate: basisPoints(550) }), item("b")]);
  it.commands.goTo("a", "label");
  it.commands.option();
  expect(lineOf(it, "a").optionId).not.toBeNull();
  const id = it.commands.insert("a");
  expect(lineOf(it, id)).toMatchObject({
    vatRate: 550,
    optionId: lineOf(it, "a").optionId,
    account: "707000",
  });
  it.commands.goTo("a", "label");
  it.commands.option();
  expect(lineOf(it, "a").optionId).toBeNull();
});

test("a coefficient prices the lines whose cost is known and no other", () => {
  const it = desk([item("a"), item("b")], { a: unitPrice(600_000) });
  it.editor.select(["a", "b"]);
  expect(it.commands.coefficient(basisPoints(15_000))).toBe(1);
  expect(it.editor.draft().body.lines).toMatchObject([{ unitPrice: 900_000 }, { unitPrice: 1_000_000 }]);
});
