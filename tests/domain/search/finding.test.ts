import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDraft } from "~/domain/search/creation";
import { parseQuery } from "~/domain/search/query";
import { type Hit, ranked } from "~/domain/search/rank";
import { distance, nearest, nearKeys, sound, soundKey } from "~/domain/search/typo";

const NOW = Date.parse("2026-11-23T09:00:00Z");
const hit = (title: string, over: Partial<Hit> = {}): Hit => ({
  kind: "client",
  title,
  words: title.toLowerCase(),
  parts: "",
  rankedAt: NOW,
  ownerId: null,
  amountCents: null,
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

const first = (typed: string, known: string[]) => nearest(typed, known)[0]?.word;

test("S8 swapped, missing, added or changed letters; digits and two letters are never corrected", () => {
  expect(first("turpni", ["turpin", "turban", "lyon"])).toBe("turpin");
  expect(first("vilefranche", ["villefranche", "ville"])).toBe("villefranche");
  expect(first("dupnot", ["dupont", "dupuis"])).toBe("dupont");
  expect(first("mongolfier", ["montgolfier"])).toBe("montgolfier");
  expect(first("rux", ["roux"])).toBe("roux");
  expect(nearest("ly", ["lyon"])).toEqual([]);
  expect(nearest("2026x", ["2026y"])).toEqual([]);
});

test("S8 whatever is within reach shares a key with what was typed", () => {
  const word = fc.stringMatching(/^[a-d]{4,9}$/);
  fc.assert(
    fc.property(word, word, (typed, known) => {
      const near = nearest(typed, [known]).some(({ off }) => Number.isInteger(off));
      const keys = new Set(nearKeys(typed));
      const kept = known.length >= 7 ? nearKeys(known) : oneLess(known);
      expect(!near || kept.some((key) => keys.has(key))).toBe(true);
    }),
    { seed: 7, numRuns: 20_000 },
  );
});
/** What the index keeps of a word under seven letters: as written, with one letter less, as heard. */
function oneLess(word: string): string[] {
  const heard = sound(word);
  return [
    word,
    ...[...word].map((_, i) => word.slice(0, i) + word.slice(i + 1)),
    ...(heard ? [soundKey(heard)] : []),
  ];
}

test("S7 one's own files come first among equals, and never before what matches better", () => {
  const own = { ownerId: "me" };
  const titles = (hits: Hit[]) => ranked(hits, parseQuery("martin"), NOW, "me").map((one) => one.title);
  expect(titles([hit("Martin A"), hit("Martin B", own)])).toEqual(["Martin B", "Martin A"]);
  expect(titles([hit("Martin"), hit("Martin B", own)])).toEqual(["Martin", "Martin B"]);
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
  ["martin 0612345678 vannes", { lastName: "Martin", phone: "0612345678", city: "Vannes" }],
  ["732 829 320", { kind: "company", companyName: "", siren: "732829320", siret: "" }],
  [
    "Bois et Flamme 73282932000074 69003 Lyon",
    {
      kind: "company",
      companyName: "Bois et Flamme",
      siren: "732829320",
      siret: "73282932000074",
      city: "Lyon",
    },
  ],
  ["Martin 123 456 789", { kind: "person", siren: "" }],
])("S9 %j opens a filled form", (typed, expected) => {
  expect(parseDraft(typed)).toMatchObject(expected);
});

test("S9 whatever is typed gives a draft", () => {
  fc.assert(fc.property(fc.string(), (typed) => typeof parseDraft(typed).lastName === "string"));
});
