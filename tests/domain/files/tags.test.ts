import fc from "fast-check";
import { expect, test } from "vitest";
import { newTagLabel, tagsOffered } from "~/domain/files/tags";

const TAGS = [
  { id: "a", label: "Avant travaux", old: false },
  { id: "b", label: "Réception", old: false },
  { id: "c", label: "Sinistre", old: true },
];

test("FI19 a word that no tag of the list has is a new tag; accents, case and spaces make no other one", () => {
  expect(newTagLabel(TAGS, "  Plan   de masse ")).toBe("Plan de masse");
  for (const typed of ["", "   ", "avant TRAVAUX", "RECEPTION", " réception  "])
    expect(newTagLabel(TAGS, typed)).toBeNull();
  // One that left the list comes back.
  expect(newTagLabel(TAGS, "SINISTRE")).toBe("Sinistre");
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (typed) => {
      const label = newTagLabel([], typed);
      if (label === null) return;
      expect(label.length).toBeLessThanOrEqual(60);
      expect(newTagLabel([{ id: "x", label, old: false }], label.toUpperCase().toLowerCase())).toBeNull();
    }),
    { seed: 20261130, numRuns: 200 },
  );
});

test("what is typed keeps the tags whose words begin so; an old one shows where a file bears it", () => {
  const shown = (typed: string, borne: string[] = []) =>
    tagsOffered(TAGS, typed, (id) => borne.includes(id)).map((tag) => tag.id);
  expect(shown("")).toEqual(["a", "b"]);
  expect(shown("", ["c"])).toEqual(["a", "b", "c"]);
  expect(shown("trav av")).toEqual(["a"]);
  expect(shown("recep")).toEqual(["b"]);
  expect(shown("rien")).toEqual([]);
});
