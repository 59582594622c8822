import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "~/domain/search/fold";
import {
  exactExpression,
  parseQuery,
  partsExpression,
  phoneDigits,
  wordsExpression,
} from "~/domain/search/query";

test("S1 accents, case, ligatures, apostrophes and spaces do not count", () => {
  expect(fold("  L’Œuvre   d'ÉTÉ ")).toBe("l'oeuvre d'ete");
  fc.assert(fc.property(fc.string(), (text) => fold(fold(text)) === fold(text)));
});

test.each([
  ["turpin", "all", ["turpin"]],
  ["@Turpin Éric", "person", ["turpin", "eric"]],
  ["*badu+tri", "article", ["badu", "tri"]],
  ["**turpin", "documents", ["turpin"]],
  ["€1240", "amount", ["1240"]],
  ["#2026-00012", "number", ["2026-00012"]],
  ["", "all", []],
  ["**", "documents", []],
] as const)("S2 %j is a search of %s", (typed, scope, terms) => {
  const query = parseQuery(typed);
  expect([query.scope, query.terms]).toEqual([scope, terms]);
});

test.each([
  "0612345678",
  "06 12 34 56 78",
  "06.12.34.56.78",
  "+33 6 12 34 56 78",
  "+33 (0)6 12 34 56 78",
  "0033612345678",
  "06-12-34-56-78",
])("S3 %s is one number", (typed) => expect(phoneDigits(typed)).toBe("0612345678"));

test("S3 a number of another country keeps its code; words and two digits are no phone", () => {
  expect(phoneDigits("+41 79 123 45 67")).toBe("41791234567");
  expect(phoneDigits("12")).toBeNull();
  expect(phoneDigits("turpin 06")).toBeNull();
  expect(parseQuery("06 12 34").terms).toEqual([]);
});

test("S4 an amount covers what it leaves open", () => {
  expect(parseQuery("€1240").amount).toMatchObject({ from: 124_000, to: 124_099 });
  expect(parseQuery("€ 1 240,5").amount).toMatchObject({ from: 124_050, to: 124_059 });
  expect(parseQuery("€1240.50").amount).toMatchObject({ from: 124_050, to: 124_050 });
  expect(parseQuery("€abc").amount).toBeNull();
});

describe("S5 nothing typed is syntax", () => {
  test("each word stands in its own quotes", () => {
    expect(wordsExpression(['a"b', "c"])).toBe('"ab"* AND "c"*');
    expect(exactExpression(["c d"])).toBe('"c d"');
  });
  test("quotes always pair, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const { terms } = parseQuery(typed);
        const quotes = [...wordsExpression(terms)].filter((c) => c === '"').length;
        return quotes === terms.length * 2 && terms.length <= 8;
      }),
    );
  });
});

test("S6 a fragment that is too short asks nothing", () => {
  expect(partsExpression(["06"])).toBeNull();
  expect(partsExpression(["061", "x"])).toBeNull();
  expect(partsExpression(["061"])).toBe('"061"');
  expect(partsExpression([])).toBeNull();
});

test.each([
  ["12/11/2026", "2026-11-12", "2026-11-12", []],
  ["12/11/26", "2026-11-12", "2026-11-12", []],
  ["12.11.2026", "2026-11-12", "2026-11-12", []],
  ["novembre 2026", "2026-11-01", "2026-11-31", []],
  ["Août 2026 turpin", "2026-08-01", "2026-08-31", ["turpin"]],
  ["turpin 1er décembre 2026", "2026-12-01", "2026-12-01", ["turpin"]],
  ["11/2026", "2026-11-01", "2026-11-31", []],
  ["**turpin 11/2026", "2026-11-01", "2026-11-31", ["turpin"]],
])("S11 %j names days", (typed, from, to, terms) => {
  expect(parseQuery(typed)).toMatchObject({ days: { from, to }, terms });
});

test.each(["06.12.34", "31/02/2026", "13/2026", "mai", "2026", "06/12"])("S11 %j names none", (typed) => {
  expect(parseQuery(typed).days).toBeNull();
});

test("S4 a comma or a euro sign says that it is an amount; a bare number may be one", () => {
  expect(parseQuery("1 240,50").amount).toEqual({ from: 124_050, to: 124_050, sure: true });
  expect(parseQuery("1240 €").amount).toEqual({ from: 124_000, to: 124_099, sure: true });
  expect(parseQuery("1240").amount).toEqual({ from: 124_000, to: 124_099, sure: false });
  expect(parseQuery("turpin").amount).toBeNull();
});
