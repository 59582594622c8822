import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heard } from "~/domain/presence/heard";
import { colleagues, SECTIONS, type Window } from "~/domain/presence/people";

const window = (over: Partial<Window>): Window => ({
  userId: "u-1",
  name: "Karim Diallo",
  section: "accueil",
  field: "",
  writing: false,
  at: 0,
  ...over,
});

test("PR1 a person with three windows is shown once, where they write", () => {
  const three = [
    window({ section: "devis", at: 30 }),
    window({ section: "fiche", field: "Téléphone", writing: true, at: 10 }),
    window({ section: "factures", at: 20 }),
  ];
  expect(colleagues(three, "u-2")).toEqual([
    { id: "u-1", name: "Karim Diallo", section: "fiche", field: "Téléphone", writing: true },
  ]);
});

const windows = fc.array(
  fc.record({
    userId: fc.constantFrom("a", "b", "c"),
    name: fc.constantFrom("Anne", "Bo", "Cléo"),
    section: fc.constantFrom(...SECTIONS),
    field: fc.string({ maxLength: 20 }),
    writing: fc.boolean(),
    at: fc.nat(),
  }),
);

test("PR1 PR2 each of the others once, oneself never, whatever the order of the windows", () => {
  fc.assert(
    fc.property(windows, fc.constantFrom("a", "b", "z"), (all, me) => {
      const ids = colleagues(all, me).map((one) => one.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.toSorted()).toEqual(
        [...new Set(all.map((one) => one.userId))].filter((id) => id !== me).toSorted(),
      );
    }),
    { seed: 7 },
  );
});

describe("PR3 what a window says of itself", () => {
  test("is cut to one line of plain words", () => {
    const field = `Télé\u202ephone\n\u0000 ${"x".repeat(100)}`;
    const said = heard(JSON.stringify({ section: "fiche", field, writing: true, name: "Quelqu'un d'autre" }));
    expect(said).toEqual({ section: "fiche", field: `Télé phone ${"x".repeat(49)}`, writing: true });
  });
  test.each([
    "",
    "ping pong",
    "[]",
    "null",
    '{"section":"ailleurs","field":"","writing":false}',
    '{"section":"fiche","field":7,"writing":false}',
    JSON.stringify({ section: "fiche", field: "x".repeat(201), writing: false }),
  ])("%s is not heard", (text) => {
    expect(heard(text)).toBeNull();
  });
});
