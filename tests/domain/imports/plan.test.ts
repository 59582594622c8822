import { describe, expect, test } from "vitest";
import { ARTICLE_FIELDS } from "~/domain/imports/article-fields";
import { CLIENT_FIELDS } from "~/domain/imports/client-fields";
import { defaultOptions, type ImportOptions } from "~/domain/imports/options";
import { type Existing, plannedRows, summaryOf } from "~/domain/imports/plan";
import { articleRecogniser } from "~/domain/imports/recognise-articles";
import { clientRecogniser, type ExistingClient } from "~/domain/imports/recognise-clients";
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

const turpin: ExistingClient = {
  id: "c1",
  version: 1,
  title: "Turpin Jean",
  values: {
    kind: "person",
    lastName: "Turpin",
    firstName: "Jean",
    postcode: "69480",
    status: "s1",
    code: "C000001",
  },
  phones: ["+33612345678"],
  emails: ["jean@exemple.fr"],
  hasInterlocutor: false,
};
const CLIENT_KEYS = ["lastName", "firstName", "postcode", "phone", "email", "code"];
const client = (cells: Cell[], key: ImportOptions["key"] = "any") =>
  plannedRows(
    { header: CLIENT_KEYS, rows: [{ row: 2, cells }] },
    Object.fromEntries(CLIENT_KEYS.map((k, i) => [String(i), k])),
    CLIENT_FIELDS,
    { ...defaultOptions("clients"), key },
    clientRecogniser({ clients: [turpin], key, defaultStatus: "s1" }),
  )[0];

describe("I6 a client is recognised by code, mail, phone, or name and postcode", () => {
  test.each<[string, Cell[], string]>([
    ["by code", ["Turpin", "Jean", "", "", "", "c000001"], "refused"],
    ["by mail", ["TURPIN", "jean", "", "", "JEAN@exemple.fr", ""], "update"],
    ["by phone, nothing new", ["Turpin", "Jean", "", "0612345678", "", ""], "unchanged"],
    ["by name and postcode", ["Turpin", "Jean", "69480", "", "", ""], "unchanged"],
    ["same name elsewhere", ["Turpin", "Jean", "13001", "", "", ""], "create"],
    ["same name, no way to tell", ["Turpin", "Jean", "", "", "", ""], "refused"],
    ["a phone under another name", ["Durand", "Zoé", "", "0612345678", "", ""], "refused"],
    ["a new person", ["Durand", "Zoé", "69000", "0612345679", "", ""], "create"],
    ["nobody", ["", "Zoé", "", "", "", ""], "refused"],
  ])("%s", (_, cells, action) => expect(client(cells)?.action).toBe(action));
  test("the chosen key decides alone", () => {
    expect(client(["Durand", "Zoé", "", "0612345678", "", ""], "phone")).toMatchObject({
      action: "update",
      existing: { id: "c1" },
    });
    expect(client(["Turpin", "Jean", "69480", "", "", ""], "email")?.action).toBe("create");
  });
  test("a phone is added, never replaced; a code never changes", () => {
    expect(client(["Turpin", "Jean", "69480", "0472000000", "", ""])).toMatchObject({
      action: "update",
      changed: ["phone"],
    });
    expect(client(["Turpin", "Jean", "69480", "", "", "C000002"])?.problems[0]?.text).toContain(
      "ne change jamais",
    );
  });
});
