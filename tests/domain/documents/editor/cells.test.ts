import { expect, test } from "vitest";
import { columnsOf, readCell, writeCell } from "~/app/areas/documents/editor/columns";
import { type Caret, commandOf, type Pressed } from "~/app/areas/documents/editor/keys";
import { blankLine, isBlank, lineOfArticle, shortcutLine } from "~/app/areas/documents/editor/new-lines";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";
import { item, title } from "../../documents/drafts";

const line = item("a", {
  quantity: quantity(2_500),
  unitPrice: unitPrice(123_456),
  discount: basisPoints(550),
});
const cost = unitPrice(61_728);
const section = {
  ...title("t"),
  quantity: quantity(15_000),
  discount: basisPoints(500),
  vatRate: basisPoints(1_000),
};

test.each([
  ["quantity", "=8*4*1,5", { line: { quantity: 48_000 } }],
  ["quantity", "2,5", { line: { quantity: 2_500 } }],
  ["quantity", "", { problem: { code: "quantity.empty" } }],
  ["unitPrice", "1 234,56 €", { line: { unitPrice: 12_345_600 } }],
  ["unitPrice", "", { problem: { code: "price-unreadable" } }],
  ["discount", "", { line: { discount: 0 } }],
  ["discount", "120", { problem: { code: "discount-unreadable" } }],
  ["vat", "5,5 %", { line: { vatRate: 550 } }],
  ["cost", "", { cost: null }],
  ["coefficient", "1,5", { line: { unitPrice: 92_592 } }],
  ["unit", "m²", { line: { unit: "m²" } }],
] as const)("%s takes %j", (column, text, expected) =>
  expect(writeCell(line, column, text, cost)).toMatchObject(expected),
);

test("what a cell starts with, written back, changes nothing", () => {
  for (const column of columnsOf(line, true))
    expect(writeCell(line, column, readCell(line, column, cost), cost)).toEqual(
      column === "cost" ? { cost } : { line },
    );
  expect(columnsOf(line, false)).not.toContain("cost");
  for (const column of columnsOf(section, true))
    expect(writeCell(section, column, readCell(section, column))).toEqual({ line: section });
  expect(columnsOf(title("t"), true)).toEqual(["label", "quantity", "discount", "vat"]);
});

test.each([
  ["quantity", "3 ×", { line: { quantity: 3_000 } }],
  ["quantity", "=3*5", { line: { quantity: 15_000 } }],
  ["quantity", "", { line: { quantity: 1_000 } }],
  ["quantity", "1,5", { problem: { code: "times-unreadable" } }],
  ["quantity", "0", { problem: { code: "times-unreadable" } }],
  ["discount", "101", { problem: { code: "discount-unreadable" } }],
  ["vat", "", { line: { vatRate: null } }],
  ["vat", "5,5", { line: { vatRate: 550 } }],
  ["vat", "7,7", { problem: { code: "vat-unknown" } }],
  ["number", "b", { line: { startsAt: "b" } }],
  ["number", "2.4", { line: { startsAt: "4" } }],
  ["number", "0", { problem: { code: "number-unreadable" } }],
] as const)("a title's %s takes %j", (column, text, expected) =>
  expect(writeCell(section, column, text)).toMatchObject(expected),
);

test("D14 a line leaves its rate to its title by one word, and takes it back by a figure", () => {
  const left = writeCell(line, "vat", "h");
  expect(left).toMatchObject({ line: { inheritsVat: true } });
  expect("line" in left && readCell(left.line, "vat")).toBe("hérité");
  expect("line" in left && writeCell(left.line, "vat", "10")).toMatchObject({
    line: { inheritsVat: false, vatRate: 1_000 },
  });
});

test("the minute of a calculation stays with its line and is shown again in the cell", () => {
  const worked = writeCell(line, "quantity", "=8*4*1,5");
  expect("line" in worked && readCell(worked.line, "quantity")).toBe("=8*4*1,5");
  expect("line" in worked && writeCell(worked.line, "quantity", "12")).toMatchObject({
    line: { formula: "" },
  });
});

test("a coefficient without cost is refused, not guessed", () => {
  expect(writeCell(line, "coefficient", "1,5", undefined)).toEqual({
    problem: { code: "coefficient-needs-cost" },
  });
});

test.each([
  ["** ", { kind: "subtotal" }],
  ["T Filtration", { kind: "title", level: 1, label: "Filtration" }],
  ["TT Pompe", { kind: "title", level: 2, label: "Pompe" }],
  ["txt_ Conditions", { kind: "title", label: "Conditions" }],
  ["- Sol supposé portant", { kind: "text", label: "Sol supposé portant" }],
])("%j in the first cell makes a line of its kind", (typed, expected) =>
  expect(shortcutLine(line, typed)).toMatchObject({ id: "a", ...expected }),
);
test.each(["Terrasse", "TVA", "-5", "*", "T"])("%j is just words", (typed) =>
  expect(shortcutLine(line, typed)).toBeNull(),
);

test("an article fills the line and keeps the quantity typed; an unknown price stays to be filled", () => {
  const article = {
    id: "ar",
    reference: "POE",
    label: "Poêle",
    description: "",
    unit: "u",
    type: "supply",
    nature: "goods" as const,
    vatBp: 550,
    account: "",
    salePrice: null,
  };
  const house = { franchise: false, account: "707000" };
  expect(lineOfArticle(line, article, house)).toMatchObject({
    quantity: 2_500,
    unitPrice: 0,
    vatRate: 550,
    account: "707000",
  });
  expect(lineOfArticle(line, article, { ...house, franchise: true })).toMatchObject({
    vatRate: 0,
  });
  expect(lineOfArticle(line, { ...article, type: "text" }, house)).toEqual({
    id: "a",
    optionId: null,
    kind: "text",
    label: "Poêle",
  });
});

test("a line with nothing written is blank, one with a price is not", () => {
  const blank = blankLine("a", null, basisPoints(2_000), "707000");
  expect(isBlank(blank)).toBe(true);
  expect(isBlank({ ...blank, unitPrice: unitPrice(1) })).toBe(false);
  expect(isBlank({ kind: "subtotal", id: "s", optionId: null, label: "" })).toBe(false);
});

const key = (name: string, more: Partial<Pressed> = {}): Pressed => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});
const inside: Caret = { atStart: false, atEnd: false, all: false, multiline: false };
const whole: Caret = { ...inside, all: true };

test.each([
  [key("Enter"), inside, "next"],
  [key("Enter", { shiftKey: true }), inside, "describe"],
  [key("ArrowLeft"), inside, null],
  [key("ArrowLeft"), whole, "left"],
  [key("ArrowDown"), inside, "down"],
  [key("ArrowDown", { shiftKey: true }), inside, "extend-down"],
  [key("ArrowDown", { ctrlKey: true }), inside, "move-down"],
  [key("ArrowDown"), { ...inside, multiline: true }, null],
  [key("Enter"), { ...inside, multiline: true }, null],
  [key("a", { ctrlKey: true }), inside, null],
  [key("a", { ctrlKey: true }), whole, "select-all"],
  [key("Z", { ctrlKey: true, shiftKey: true }), inside, "redo"],
  [key("z", { metaKey: true }), inside, "undo"],
  [key("o", { altKey: true }), inside, "option"],
  [key("é"), inside, null],
])("%j at %j asks for %j", (pressed, caret, command) => expect(commandOf(pressed, caret)).toBe(command));
