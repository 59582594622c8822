import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDraft } from "~/domain/search/creation";
import { parseQuery } from "~/domain/search/query";
import { type Hit, ranked } from "~/domain/search/rank";
import { closest, distance } from "~/domain/search/typo";

const NOW = Date.parse("2026-11-23T09:00:00Z");
const hit = (title: string, over: Partial<Hit> = {}): Hit => ({
  kind: "client",
  title,
  words: title.toLowerCase(),
  parts: "",
  rankedAt: NOW,
  ownerId: null,
  ...over,
});
const order = (typed: string, hits: Hit[]) => ranked(hits, parseQuery(typed), NOW).map((one) => one.title);

test("S7 exact, then beginning, then whole word, then beginning of a word, then fragment", () => {
  const hits = [hit("Bassin"), hit("Paul Martinet"), hit("Paul Martin"), hit("Martin Paul"), hit("Martin")];
  expect(order("martin", hits)).toEqual(["Martin", "Martin Paul", "Paul Martin", "Paul Martinet", "Bassin"]);
});

test("S7 among equals: clients before documents, then the newest; a whole phone is exact", () => {
  const old = NOW - 400 * 24 * 3600_000;
  expect(order("x", [hit("x2", { kind: "invoice" }), hit("x1")])).toEqual(["x1", "x2"]);
  expect(order("x", [hit("xa", { rankedAt: old }), hit("xb")])).toEqual(["xb", "xa"]);
  expect(
    order("0612345678", [
      hit("A", { parts: "+33600000000" }),
      hit("B", { parts: "+33612345678 0612345678", rankedAt: old }),
    ]),
  ).toEqual(["B", "A"]);
});

test("S8 swapped, missing, added or changed letters; digits and short words are never corrected", () => {
  expect(closest("turpni", ["turpin", "turban", "lyon"])[0]).toBe("turpin");
  expect(closest("vilefranche", ["villefranche", "ville"])[0]).toBe("villefranche");
  expect(closest("lyn", ["lyon"])).toEqual([]);
  expect(closest("2026x", ["2026y"])).toEqual([]);
});

test("S8 the distance is symmetric, and zero for the same word only", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b, 9)).toBe(distance(b, a, 9));
      expect(distance(a, b, 9) === 0).toBe(a === b);
      expect(distance(a, b, 9)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test.each([
  ["DUPONT 0612345678 Lyon", { lastName: "Dupont", firstName: "", phone: "0612345678", city: "Lyon" }],
  [
    "dupont jean 06 12 34 56 78 saint-étienne",
    { lastName: "Dupont", firstName: "Jean", phone: "06 12 34 56 78", city: "Saint-Étienne" },
  ],
  ["Jean DUPONT", { lastName: "Dupont", firstName: "Jean", city: "" }],
  [
    "Mme Le Goff Anne, 29200 Brest",
    { civility: "Mme", lastName: "Le Goff", firstName: "Anne", postcode: "29200", city: "Brest" },
  ],
  ["dupont a@b.fr", { lastName: "Dupont", email: "a@b.fr" }],
  ["Camping Les Pins 0472000000", { kind: "company", companyName: "Camping Les Pins", phone: "0472000000" }],
  ["@dupont", { lastName: "Dupont", kind: "person" }],
  ["0612345678", { lastName: "", phone: "0612345678" }],
])("S9 %j opens a filled form", (typed, expected) => {
  expect(parseDraft(typed)).toMatchObject(expected);
});

test("S9 whatever is typed gives a draft", () => {
  fc.assert(fc.property(fc.string(), (typed) => typeof parseDraft(typed).lastName === "string"));
});
