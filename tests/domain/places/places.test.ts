import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { placeLine, splitAddress } from "~/domain/places/address";
import { matchingTowns, readTowns } from "~/domain/places/towns";

const list = readFileSync("operations/gateways/gazetteer/communes.txt", "utf8");
const towns = readTowns(list);
const found = (postcode: string, city: string, limit = 7) =>
  matchingTowns(towns, { postcode, city }, limit).map((one) => `${one.postcode} ${one.city}`);

describe("towns", () => {
  test("PL1 by the beginning of the postcode, the most people first", () => {
    const here = found("38200", "");
    expect(here[0]).toBe("38200 Vienne");
    expect(here).toContain("38200 Jardin");
    expect(here.every((one) => one.startsWith("38200 "))).toBe(true);
    expect(found("380", "")[0]).toBe("38000 Grenoble");
    expect(found("3", "")).toEqual([]);
  });

  test.each([
    ["grenob", "38000 Grenoble"],
    ["GRENOBLE", "38000 Grenoble"],
    ["st etienne", "42000 Saint-Étienne"],
    ["Ste-Maxime", "83120 Sainte-Maxime"],
    ["saint germain en laye", "78100 Saint-Germain-en-Laye"],
    ["l'hay les", "94240 L'Haÿ-les-Roses"],
    ["oeuilly", "51480 Œuilly"],
  ])("PL1 %s", (typed, first) => {
    expect(found("", typed)[0]).toBe(first);
  });

  test("PL1 the exact name before longer ones that have more people", () => {
    expect(found("", "Vienne")[0]).toBe("38200 Vienne");
    expect(found("", "roses")).toContain("94240 L'Haÿ-les-Roses");
    expect(found("", "Is")[0]).toMatch(/^\d{5} Is/);
  });

  test("PL3 one line for each postcode, only those that go with the digits", () => {
    expect(found("69", "Lyon", 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `6900${n} Lyon`));
    expect(found("69003", "Lyon")).toEqual(["69003 Lyon"]);
    expect(found("38000", "Lyon")).toEqual([]);
  });

  test("every commune of the list has a name and postcodes of five digits", () => {
    expect(towns.length).toBeGreaterThan(34_000);
    expect(
      towns.filter((town) => !town.name || !town.postcodes.every((code) => /^\d{5}$/.test(code))),
    ).toEqual([]);
  });
});

test.each([
  ["12 rue des Lilas 38000 Grenoble", { street: "12 rue des Lilas", postcode: "38000", city: "Grenoble" }],
  [
    "12, rue des Lilas, 38000, Saint-Martin",
    { street: "12, rue des Lilas", postcode: "38000", city: "Saint-Martin" },
  ],
  ["38000 Gre", { street: "", postcode: "38000", city: "Gre" }],
  ["38000", { street: "", postcode: "38000", city: "" }],
  ["12 rue des Lilas", null],
  ["3800 route de Lyon", null],
  ["", null],
])("PL2 %s", (line, parts) => expect(splitAddress(line)).toEqual(parts));

test("an address on one line", () => {
  expect(placeLine({ street: "12 rue des Lilas", postcode: "38000", city: "Grenoble" })).toBe(
    "12 rue des Lilas, 38000 Grenoble",
  );
  expect(placeLine({ street: "", postcode: "38000", city: "Grenoble" })).toBe("38000 Grenoble");
});
