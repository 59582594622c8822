import { describe, expect, test } from "vitest";
import { ARTICLE_FIELDS } from "~/domain/imports/article-fields";
import { defaultOptions, type ImportOptions } from "~/domain/imports/options";
import { type Existing, plannedRows, summaryOf } from "~/domain/imports/plan";
import { articleRecogniser } from "~/domain/imports/recognise-articles";
import type { Cell } from "~/domain/imports/sheet";

const poele: Existing = {
  id: "a1",
  version: 3,
  title: "POELE-8K · Poêle",
  values: {
    reference: "POELE-8K",
    label: "Poêle",
    type: "supply",
    family: "Poêles",
    subFamily: "Granulés",
    unit: "u",
    vatBp: 550,
    salePrice: 100_000,
    purchasePrice: 50_000,
  },
};
const families = [
  { id: "f1", parentId: null, name: "Poêles" },
  { id: "f2", parentId: "f1", name: "Granulés" },
];

function planned(header: string[], keys: string[], rows: Cell[][], over: Partial<ImportOptions> = {}) {
  const options = { ...defaultOptions("articles"), ...over };
  return plannedRows(
    { header, rows: rows.map((cells, i) => ({ row: i + 2, cells })) },
    Object.fromEntries(keys.map((key, i) => [String(i), key])),
    ARTICLE_FIELDS,
    options,
    articleRecogniser({
      byReference: new Map([["poele-8k", poele]]),
      families,
      createsFamilies: options.createsFamilies,
      vatBp: 2000,
    }),
  );
}
const HEAD = ["Réf", "Nom", "Prix"];
const KEYS = ["reference", "label", "salePrice"];
const one = (cells: Cell[], over: Partial<ImportOptions> = {}) => planned(HEAD, KEYS, [cells], over)[0];

describe("I4 empty never means zero", () => {
  test("an empty cell leaves the price as it is", () => {
    expect(one(["poele-8k", "", ""])).toMatchObject({
      action: "update",
      changed: ["reference"],
      values: { salePrice: 100_000 },
    });
    expect(one(["POELE-8K", "Poêle", " "])).toMatchObject({ action: "unchanged", changed: [] });
  });
  test("a new article without price has none", () => {
    expect(one(["NEUF", "Neuf", ""])).toMatchObject({
      action: "create",
      values: { salePrice: null, vatBp: 2000, unit: "u" },
    });
  });
  test("an explicit choice clears, never a required field", () => {
    expect(one(["POELE-8K", "", ""], { clears: ["salePrice", "label"] })).toMatchObject({
      changed: ["salePrice"],
      values: { salePrice: null, label: "Poêle" },
    });
  });
});

test("I5 a refused row says row, column, what was read, what is expected", () => {
  const row = one(["X", "Article", "gratuit"]);
  expect(row).toMatchObject({ row: 2, action: "refused", changed: [] });
  expect(row?.problems).toEqual([
    { column: "Prix", read: "gratuit", text: "« gratuit » : attendu un prix comme 1\u00a0234,56." },
  ]);
  expect(one(["", "Sans référence", "1"])?.problems[0]?.column).toBe("Référence");
  expect(one(["NEUF", "", "1"])?.problems[0]?.text).toMatch(/Désignation.*création/);
});

test("I6 the second row of one reference is refused and names the first", () => {
  const rows = planned(HEAD, KEYS, [
    ["N1", "a", 1],
    ["n1", "b", 2],
  ]);
  expect(rows.map((row) => row.action)).toEqual(["create", "refused"]);
  expect(rows[1]?.problems[0]?.text).toContain("ligne 2");
});

test("I7 every row is one of four, and the sums agree", () => {
  const rows = planned(HEAD, KEYS, [
    ["N1", "a", 1],
    ["POELE-8K", "Poêle", 10],
    ["POELE-9K", "x", "?"],
    ["POELE-8k2", "Poêle", 11],
  ]);
  expect(summaryOf(rows)).toEqual({ created: 2, updated: 0, unchanged: 1, refused: 1 });
  expect(one(["POELE-8K", "Poêle", 11], { updates: false })?.action).toBe("unchanged");
});

test("families: names are settled, a moved article leaves its old sub-family, missing ones are refused on request", () => {
  const f = (cells: Cell[], over = {}) =>
    planned(
      ["Réf", "Nom", "Famille", "Sous"],
      ["reference", "label", "family", "subFamily"],
      [cells],
      over,
    )[0];
  expect(f(["POELE-8K", "Poêle", "POELES", "granules"])?.action).toBe("unchanged");
  expect(f(["N", "n", "", "Granulés"])?.problems[0]?.text).toContain("sans famille");
  expect(f(["N", "n", "Piscine", ""], { createsFamilies: false })?.problems[0]?.text).toContain(
    "n'existe pas",
  );
  const moved = planned(["Réf", "Famille"], ["reference", "family"], [["POELE-8K", "Conduits"]])[0];
  expect(moved).toMatchObject({
    changed: ["family", "subFamily"],
    values: { family: "Conduits", subFamily: null },
  });
});

test("a text article has no price, and its reference says so", () => {
  expect(one(["txt_intro", "Bonjour", "12"])).toMatchObject({ values: { type: "text", salePrice: null } });
  expect(
    planned(["R", "N", "T"], ["reference", "label", "type"], [["A", "b", "texte"]])[0]?.problems[0]?.text,
  ).toContain("txt_");
});
