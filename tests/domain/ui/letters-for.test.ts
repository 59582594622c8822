import fc from "fast-check";
import { expect, test } from "vitest";
import { lettersFor } from "~/app/shell/letters/letters-for";

const given = (names: string[], taken: string[] = []) =>
  [...lettersFor(names, (name) => name, taken)].map(([letter, name]) => `${letter} ${name}`);

test("each gets the first letter of its name, or of another of its words, or another one in it", () => {
  expect(given(["Clients", "Commandes", "Créer le client", "Articles", "Avoirs"])).toEqual([
    "c Clients",
    "o Commandes",
    "l Créer le client",
    "a Articles",
    "v Avoirs",
  ]);
});

test("accents count for nothing; letters of browsers and of the screen itself are left alone", () => {
  expect(given(["État", "Devis", "Noter"], ["n"])).toEqual(["t État", "v Devis", "o Noter"]);
});

test("whatever the names: one letter each, none twice, none that is taken, the first ones first", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 40 }), (names) => {
      const wanting = names.map((name, i) => ({ name, i }));
      const letters = lettersFor(wanting, ({ name }) => name, ["n"]);
      expect([...letters.values()]).toEqual(wanting.slice(0, letters.size));
      expect(letters.size).toBe(Math.min(names.length, 22));
      expect([...letters.keys()].join("")).not.toMatch(/[defn]|[^a-z]/);
    }),
    { seed: 4 },
  );
});
