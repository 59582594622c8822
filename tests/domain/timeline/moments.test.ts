import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parisDay } from "~/domain/calendar/paris";
import { says, soughtWords } from "~/domain/timeline/finding";
import { byDay, type Happened, moments } from "~/domain/timeline/moments";

const MINUTE = 60_000;
const EVENING = Date.parse("2026-11-23T22:30:00Z");
const entry = (id: string, at: number, over: Partial<Happened> = {}): Happened => ({
  id,
  at,
  kind: "photo",
  author: "Samir Haddad",
  ouvrageId: null,
  ...over,
});
const shape = (entries: Happened[]) =>
  moments(entries).map((m) => ("one" in m ? m.one.id : m.photos.map((p) => p.id).join("+")));

describe("TL2 photos that were added together", () => {
  test("are one line, each within ten minutes of the one before it", () => {
    expect(
      shape([entry("d", 30 * MINUTE), entry("c", 18 * MINUTE), entry("b", 9 * MINUTE), entry("a", 0)]),
    ).toEqual(["d", "c+b+a"]);
  });
  test.each([
    ["somebody else's", { author: "Nadia Benali" }],
    ["those of another ouvrage", { ouvrageId: "o" }],
  ])("not with %s", (_, over) => {
    expect(shape([entry("b", MINUTE, over), entry("a", 0)])).toEqual(["b", "a"]);
  });
  test("not over a note between them", () => {
    expect(shape([entry("c", 2), entry("n", 1, { kind: "note" }), entry("a", 0)])).toEqual(["c", "n", "a"]);
  });
});

const entries = fc
  .array(
    fc.record({
      id: fc.uuid(),
      at: fc.integer({ min: EVENING - 4 * 86_400_000, max: EVENING + 86_400_000 }),
      kind: fc.constantFrom("photo", "note", "quote"),
      author: fc.constantFrom("Samir", "Nadia"),
      ouvrageId: fc.constantFrom(null, "o"),
    }),
  )
  .map((all) => all.toSorted((a, b) => b.at - a.at));

test("TL1 TL2 nothing is lost, doubled or put out of order by days and groups", () => {
  fc.assert(
    fc.property(entries, (all) => {
      const days = byDay(all);
      const flat = days.flatMap((d) => d.moments.flatMap((m) => ("one" in m ? [m.one] : m.photos)));
      expect(flat).toEqual(all);
      expect(days.map((d) => d.day)).toEqual([...new Set(days.map((d) => d.day))].toSorted().toReversed());
      for (const { day, moments: found } of days)
        for (const m of found) expect(parisDay("one" in m ? m.one.at : m.photos[0].at)).toBe(day);
    }),
    { seed: 7 },
  );
});

test("TL1 days are those of Paris: half past eleven at night there is still the same day", () => {
  const late = entry("a", EVENING, { kind: "note" });
  const next = entry("b", EVENING + 60 * MINUTE, { kind: "note" });
  expect(byDay([next, late]).map((d) => d.day)).toEqual(["2026-11-24", "2026-11-23"]);
});

describe("TL5 what is looked for", () => {
  const said = { title: "Appel", body: "Préfère l'ÉTÉ, avec M. Lecœur" };
  test.each(["", "été", "APPEL ete", "prefere lecoeur"])("%s is found", (text) => {
    expect(says(said, soughtWords(text))).toBe(true);
  });
  test.each(["hiver", "été hiver"])("%s is not", (text) => {
    expect(says(said, soughtWords(text))).toBe(false);
  });
});
