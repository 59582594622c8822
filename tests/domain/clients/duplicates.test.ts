import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DuplicateReason, type Known, LIKELY, likeness } from "~/domain/clients/duplicates";
import { nameWords } from "~/domain/clients/name-words";
import { placeKey, streetRanges } from "~/domain/clients/place-key";

const known = (over: Partial<Known>): Known => ({ name: "", phones: [], emails: [], addresses: [], ...over });
const at = (street: string, postcode = "38200") => ({ addresses: [{ street, postcode }] });
const zoe = known({
  name: "Lefèvre Zoé",
  phones: ["+33698765432"],
  emails: ["zoe@x.fr"],
  ...at("14 av. des Tilleuls"),
});
const cypres = known({ name: "SARL Les Cyprès", siren: "732829320", siret: "73282932000074" });

describe("CL6 why two files are alike", () => {
  test.each([
    [zoe, { phones: ["+33698765432"] }, ["same-phone"]],
    [zoe, { emails: ["zoe@x.fr"] }, ["same-mail"]],
    [zoe, { name: "ZOE LEFEVRE" }, ["same-name"]],
    [zoe, { name: "Mme Lefevre, Zoé" }, ["same-name"]],
    [zoe, { name: "Lefevbre" }, ["close-name"]],
    [zoe, { name: "Z. Lefèvre" }, ["close-name"]],
    [zoe, { name: "Lefevbre", ...at("3 rue Haute") }, ["close-name", "same-town"]],
    [zoe, at("14, Avenue des tilleuls"), ["same-address"]],
    [zoe, at("14 avenue tilleuls"), ["same-address"]],
    [zoe, at("14 avenue des Tilleuls", "69001"), []],
    [zoe, at("3 rue Haute"), []],
    [zoe, { name: "Lefèvre Zacharie" }, []],
    [zoe, { name: "Martin Paul" }, []],
    [zoe, { name: "Le" }, []],
    [zoe, { name: "Z. L." }, []],
    [cypres, { name: "les cypres" }, ["same-name"]],
    [cypres, { name: "Les Cyprès S.A.R.L." }, ["same-name"]],
    [cypres, { siret: "73282932000074" }, ["same-siret"]],
    [cypres, { siren: "732829320" }, ["same-siren"]],
    [cypres, { siret: "73282932000082" }, ["same-siren"]],
    [cypres, { siren: "552100554" }, []],
    [known({ name: "Le Goff" }), { name: "Legoff" }, ["same-name"]],
    [known({ name: "Dupont & fils" }), { name: "Dupont et Fils" }, ["same-name"]],
    [known({ name: "SAS" }), { name: "sas" }, ["same-name"]],
  ] as [Known, Partial<Known>, DuplicateReason[]][])("%o and %o: %o", (kept, typed, reasons) => {
    expect(likeness(known(typed), kept).reasons).toEqual(reasons);
  });

  test("a phone weighs more than a name, a name more than a typo, two reasons more than one; a name with its town is no certainty", () => {
    const score = (typed: Partial<Known>) => likeness(known(typed), zoe).score;
    expect(score({ phones: zoe.phones })).toBeGreaterThan(score({ name: "Zoé Lefèvre" }));
    expect(score({ name: "Zoé Lefèvre" })).toBeGreaterThan(score({ name: "Zoé Lefevre-Roux" }));
    expect(score({ phones: zoe.phones, name: "Zoé" })).toBeGreaterThan(score({ phones: zoe.phones }));
    expect(score({ name: "Zoé Lefèvre", ...at("14 av Tilleuls") })).toBeGreaterThanOrEqual(LIKELY);
    expect(score({ name: "Zoé Lefèvre", ...at("2 rue Haute") })).toBeLessThan(LIKELY);
    expect(score({})).toBe(0);
  });
});

const word = fc.constantFrom(
  "dupont",
  "jean",
  "élise",
  "le",
  "goff",
  "toiture",
  "œuvre",
  "martin",
  "marti",
  "j",
);
const file = fc.record({
  name: fc.array(word, { maxLength: 4 }).map((words) => words.join(" ")),
  phones: fc.array(fc.constantFrom("+33600000001", "+33600000002"), { maxLength: 2 }),
  emails: fc.array(fc.constantFrom("a@b.fr", "c@d.fr"), { maxLength: 2 }),
  addresses: fc.array(
    fc.record({
      street: fc.constantFrom("", "1 rue Haute", "1 r. haute", "2 place"),
      postcode: fc.constantFrom("", "69001"),
    }),
    { maxLength: 2 },
  ),
  siren: fc.constantFrom("", "732829320"),
  siret: fc.constantFrom("", "73282932000074", "73282932000082"),
});
const runs = { seed: 31, numRuns: 2000 };

describe("CL6 as laws", () => {
  test("the same whichever comes first", () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        expect(likeness(a, b)).toEqual(likeness(b, a));
      }),
      runs,
    );
  });
  test("between 0 and 100, nothing without a reason, something with one", () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        const { reasons, score } = likeness(a, b);
        expect(score).toBeLessThanOrEqual(100);
        expect(score > 0).toBe(reasons.length > 0);
      }),
      runs,
    );
  });
  test("knowing more of both never makes them less alike", () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        const shared = "+33611111111";
        const more = likeness(
          { ...a, phones: [...a.phones, shared] },
          { ...b, phones: [...b.phones, shared] },
        );
        expect(more.score).toBeGreaterThanOrEqual(likeness(a, b).score);
        expect(more.reasons).toContain("same-phone");
      }),
      runs,
    );
  });
  test("case, accents, titles, legal forms and the order of words change nothing", () => {
    const dressed = fc.constantFrom("SARL {}", "{} S.A.S.", "M. et Mme {}", "{}, SCI");
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), dressed, (words, form) => {
        const written = form.replace("{}", words.toReversed().join(" ").toUpperCase());
        expect(nameWords(written).toSorted()).toEqual(nameWords(words.join(" ")).toSorted());
        expect(likeness(known({ name: written }), known({ name: words.join(" ") })).reasons).toEqual([
          "same-name",
        ]);
      }),
      runs,
    );
  });
});

test("CL6 one writing of a street at its postcode", () => {
  const key = (street: string, postcode = "69 001") => placeKey({ street, postcode });
  expect(key("14bis, bd de l'Église")).toBe("69001 14 bis boulevard eglise");
  expect(key("14 Bis boulevard Eglise")).toBe(key("14bis, bd de l'Église"));
  expect(key("3 rue St-Jean")).toBe(key("3 r. Saint Jean"));
  expect([key(""), key("3 rue Haute", "")]).toEqual(["", ""]);
});

test.each([
  [
    "14 rue Haute",
    ["14 rue haute", "14, av. X", "14bis rue", "14-16 quai"],
    ["140 rue Haute", "1 rue Haute", "4 rue", "Lieu-dit"],
  ],
  ["Lieu-dit Les Pins", ["Les Pins", "lieu-dit Les Pins", "Écluse 3"], ["12 rue Haute"]],
])("CL6 streets that begin like %j in an index", (street, within, without) => {
  const ranges = streetRanges(street);
  const holds = (other: string) => ranges.some(([from, to]) => other >= from && other < to);
  expect(within.filter((other) => !holds(other))).toEqual([]);
  expect(without.filter(holds)).toEqual([]);
});
test("CL6 nothing to look for in half a street", () => {
  expect([streetRanges(""), streetRanges("14 "), streetRanges("1400")]).toEqual([[], [], []]);
});
