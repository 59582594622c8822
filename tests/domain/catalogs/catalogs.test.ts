import fc from "fast-check";
import { expect, test } from "vitest";
import { ean13 } from "~/db/demo/catalogs/items";
import { isEan } from "~/domain/articles/checks";
import { BLOCK, firstOf, lastOf, versionOfItem } from "~/domain/catalogs/blocks";
import { referenceKey } from "~/domain/catalogs/key";
import { conditionFor, known, netPrice } from "~/domain/catalogs/net";
import { changesOf, familiesOf, freeAmong, newArticleOf, type Taken } from "~/domain/catalogs/taking";
import { wordsAsked, wordsOfItem } from "~/domain/catalogs/words";
import { basisPoints, unitPrice } from "~/domain/money/money";

const condition = (familyPath: string, discount: number) => ({
  familyPath,
  discount: basisPoints(discount),
  salesAccount: "707200",
  purchaseAccount: "",
});

test("CT1 a reference is one whatever its dashes, spaces, accents and case", () => {
  for (const typed of ["W1245ER", "w-1245 er", "W.1245/ER", " wé1245er".replace("é", "")])
    expect(referenceKey(typed)).toBe("W1245ER");
  fc.assert(
    fc.property(fc.string(), (text) => referenceKey(referenceKey(text)) === referenceKey(text)),
    { seed: 5, numRuns: 300 },
  );
});

test("CT2 an item's version is read from its id, and blocks do not touch", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: BLOCK - 1 }),
      (version, n) => {
        expect(versionOfItem(firstOf(version) + n)).toBe(version);
        expect(lastOf(version) + 1).toBe(firstOf(version + 1));
      },
    ),
    { seed: 5, numRuns: 200 },
  );
});

test("CT3 the net price is the file's, else the tariff less the discount; empty and zero are unknown", () => {
  const list = (listPrice: number | null, net: number | null = null) => ({ listPrice, netPrice: net });
  expect(netPrice(list(100_000, 61_000), condition("", 3000))).toBe(61_000);
  expect(netPrice(list(100_000), condition("", 3250))).toBe(67_500);
  expect(netPrice(list(100_000), null)).toBeNull();
  expect(netPrice(list(100_000, 0), condition("", 3000))).toBe(70_000);
  expect(netPrice(list(0), condition("", 3000))).toBeNull();
  expect(netPrice(list(null), condition("", 3000))).toBeNull();
  expect([known(0), known(null), known(5)]).toEqual([null, null, 5]);
});

test("CT4 the longest path that covers the family wins, and no family covers its neighbour", () => {
  const all = [condition("", 1000), condition("Piscine", 2000), condition("Piscine › Filtration", 3000)];
  expect(conditionFor(all, "Piscine › Filtration › Pompes")?.discount).toBe(3000);
  expect(conditionFor(all, "Piscine › Filtration")?.discount).toBe(3000);
  expect(conditionFor(all, "Piscine › Filtrations")?.discount).toBe(2000);
  expect(conditionFor(all, "Jardin")?.discount).toBe(1000);
  expect(conditionFor(all.slice(1), "Piscines")).toBeNull();
});

const item: Taken = {
  reference: "W1245ER",
  label: "Pompe",
  description: "",
  ean: "",
  unit: "u",
  vatBp: 2000,
  familyPath: "Piscine › Filtration › Pompes",
  supplier: "Aquanord",
  listPrice: unitPrice(900_000),
  netPrice: unitPrice(500_000),
};
const all = { families: true, subFamilies: true, purchasePrice: true, accounts: true };
const none = { families: false, subFamilies: false, purchasePrice: false, accounts: false };

test("CT6 what was not asked for, or what the catalogue does not say, stays as it is", () => {
  const before = {
    purchasePrice: unitPrice(480_000),
    salesAccount: "707100",
    purchaseAccount: "607100",
    supplier: "Aquanord",
    supplierReference: "W1245ER",
    ean: "4006381333931",
  };
  expect(changesOf(before, item, all, condition("", 10))).toEqual({
    purchasePrice: 500_000,
    salesAccount: "707200",
  });
  expect(changesOf(before, item, none, condition("", 10))).toEqual({});
  expect(changesOf(before, { ...item, netPrice: null }, all, null)).toEqual({});
  expect(newArticleOf(item, none, null, basisPoints(2000))).toMatchObject({
    purchasePrice: null,
    salePrice: 900_000,
    salesAccount: "",
  });
  expect(familiesOf(item.familyPath)).toEqual(["Piscine", "Filtration › Pompes"]);
  expect(familiesOf("")).toEqual(["", ""]);
});

test("CT7 a reference that is taken is followed by the first free number", () => {
  expect(freeAmong("AB", new Set())).toBe("AB");
  expect(freeAmong("AB", new Set(["ab", "ab-2"]))).toBe("AB-3");
  const long = "X".repeat(40);
  expect(freeAmong(long, new Set([long.toLowerCase()]))).toBe(`${"X".repeat(38)}-2`);
});

test("CT9 words are asked by their beginnings, and nothing typed is syntax of the index", () => {
  expect(wordsAsked('Coudé "90" OR (x')).toBe('"coude"* "90"* "or"* "x"');
  expect(wordsAsked("filtration")).toBe('"filtrati"*');
  expect(wordsAsked(" -* ")).toBeNull();
  expect(wordsOfItem(["Pompe PVC-U Ø 50", "Pompes"])).toBe("pompe pvc u ø 50 pompes");
});

test("the demo's codes have right check digits", () => {
  for (let n = 0; n < 500; n++) expect(isEan(ean13((n % 10) + 1, n * 1337))).toBe(true);
});
