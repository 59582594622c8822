import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "~/domain/formulas/evaluate";
import { explain, type Step } from "~/domain/formulas/explain";
import { fromScaled, printed, type Rational, rational, toScaled } from "~/domain/formulas/rational";
import { isName, readFormula } from "~/domain/formulas/read";
import { randomFormulas } from "./random";

const SCOPE = new Map<string, Rational>([
  ["longueur", fromScaled(8_000, 3)],
  ["largeur", fromScaled(4_000, 3)],
  ["profondeur", fromScaled(1_500, 3)],
]);

/** The value as it prints, or the code and place of what is wrong. */
function said(text: string): string {
  const formula = readFormula(text);
  const result = formula.ok ? evaluate(formula.value, SCOPE) : formula;
  if (result.ok) return printed(result.value, 9).text;
  const [first] = result.problems;
  return `${first?.code} ${first?.facts?.at}-${first?.facts?.end}`;
}

describe("what a formula is worth", () => {
  test.each([
    ["8 x 4 x 1,5", "48"],
    ["=8*4*1.5", "48"],
    ["longueur × Largeur × PROFONDEUR", "48"],
    ["2 + 3 * 4", "14"],
    ["(2 + 3) * 4", "20"],
    ["10 - 2 - 3", "5"],
    ["12 / 3 / 2", "2"],
    ["1/3*3", "1"],
    ["0,1+0,2", "0,3"],
    ["50 * 5 %", "2,5"],
    ["min(3; 1,5; 2)", "1,5"],
    ["max(longueur; largeur)", "8"],
    ["arrondi(2,345; 2)", "2,35"],
    ["arrondi(-0,5)", "−1"],
    ["plafond(7; 2,5)", "7,5"],
    ["plafond(7,5; 2,5)", "7,5"],
    ["plancher(-1,2)", "−2"],
    ["abs(-3)", "3"],
    ["racine(2)", "1,414213562"],
    ["racine(0,25)", "0,5"],
    ["pi", "3,141592654"],
    ["si(profondeur > 1,4; 2; 1)", "2"],
    ["si(et(longueur >= 8; non(largeur = 4)); 2; 1)", "1"],
    ["si(ou(longueur < 1; largeur <> 3); 2; 1)", "2"],
  ])("%s is %s (FO1, FO4, FO5)", (text, value) => expect(said(text)).toBe(value));

  test("only the chosen side of si is worked out, and a minus is weaker than a power (FO9)", () => {
    expect(said("si(longueur > 0; 1; 1/0)")).toBe("1");
    expect(said("-2^2")).toBe("−4");
    expect(said("2^-2")).toBe("0,25");
  });

  test.each([
    ["2 +", "formula.unfinished 3-3"],
    ["(2 + 3", "formula.parenthesis 6-6"],
    ["2 + 3)", "formula.parenthesis 5-6"],
    ["2 $ 3", "formula.unreadable 2-3"],
    ["hauteur * 2", "formula.unknown-name 0-7"],
    ["2 * (1/0)", "formula.division-by-zero 4-9"],
    ["longueur > 2", "formula.comparison-alone 9-10"],
    ["sin(2)", "formula.unknown-function 0-3"],
    ["constructor(2)", "formula.unknown-function 0-11"],
    ["toString", "formula.unknown-name 0-8"],
    ["si(2; 1; 0)", "formula.choice 3-5"],
    ["racine(-1)", "formula.root 0-10"],
    ["2^0,5", "formula.power 2-5"],
    ["2^17", "formula.power 2-4"],
    ["plafond(2; 0)", "formula.pack 0-13"],
    ["max", "formula.needs-parenthesis 0-3"],
    ["abs(1; 2)", "formula.arguments 0-9"],
    ["", "formula.unfinished 0-0"],
  ])("%s is refused where it is wrong (FO7)", (text, code) => expect(said(text)).toBe(code));

  test("whatever its length, depth or size, a formula is answered at once (FO6)", () => {
    const begun = performance.now();
    for (const text of [
      "(".repeat(499),
      "-".repeat(400) + "1",
      "9^16^16^16^16",
      `${"9".repeat(24)}^16^16`,
      "(1/97)^16*(1/89)^16*(1/83)^16",
      `racine(${"9".repeat(24)}^2)`,
      "1+".repeat(245) + "1",
      "1".repeat(600),
    ])
      said(text);
    expect(said("1".repeat(501))).toContain("formula.too-long");
    expect(said("9".repeat(25))).toContain("formula.too-large");
    expect(said(`${"(".repeat(45)}1${")".repeat(45)}`)).toContain("formula.too-deep");
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test("any text at all is read or refused as data, never thrown (FO2, FO7)", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: "grapheme" }), (text) => {
        expect(typeof said(text)).toBe("string");
      }),
      { numRuns: 2000, seed: 5 },
    );
  });

  test("names are words that the language leaves free (FO5)", () => {
    expect(["longueur", "Périmètre", "h_2", "profondeur_moyenne"].every(isName)).toBe(true);
    expect(["x", "SI", "2h", "a b", "", "pi", "longueur!"].some(isName)).toBe(false);
  });

  test("sums of integers and quotients agree with arithmetic, rounded once at the end (FO1, FO3)", () => {
    const whole = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(whole, whole, whole, (a, b, c) => {
        if (c === 0) return;
        const formula = readFormula(`(${a} + ${b}) / ${c}`);
        const value = formula.ok ? evaluate(formula.value, SCOPE) : formula;
        expect(value.ok && toScaled(value.value, 3)).toBe(
          Number(toScaled(rational(BigInt(a + b), BigInt(c)), 3)),
        );
      }),
      { seed: 7 },
    );
  });
});

describe("where a number comes from", () => {
  const explained = (text: string) => {
    const formula = readFormula(text);
    const step = formula.ok ? explain(formula.value, SCOPE) : formula;
    if (!step.ok) throw new Error(text);
    return step.value;
  };
  const told = (step: Step) => `${step.said} = ${step.filled} = ${printed(step.value).text}`;

  test("each step is told with its values (FO8)", () => {
    expect(told(explained("longueur*largeur"))).toBe("longueur × largeur = 8 × 4 = 32");
    const packs = explained("plafond((longueur + largeur) * 2 / 1,65; 2)");
    expect(told(packs)).toBe("plafond((longueur + largeur) × 2 ÷ 1,65; 2) = plafond(14,545 ; 2) = 16");
    expect(packs.parts.map(told)).toEqual(["(longueur + largeur) × 2 ÷ 1,65 = 12 × 2 ÷ 1,65 = 14,545"]);
    expect(packs.parts[0]?.parts.map(told)).toEqual(["(longueur + largeur) = 8 + 4 = 12"]);
    expect(told(explained("si(profondeur > 1,4; 2; 1)"))).toContain("profondeur > 1,4 : oui, donc 2");
  });

  test("the last step is worth what the formula is worth, for 2,000 formulas (FO8)", () => {
    for (const text of randomFormulas(2_000)) {
      const formula = readFormula(text);
      if (!formula.ok) continue;
      const value = evaluate(formula.value, SCOPE);
      const step = explain(formula.value, SCOPE);
      expect(step.ok, text).toBe(value.ok);
      if (value.ok && step.ok) expect(step.value.value, text).toEqual(value.value);
      else if (!value.ok && !step.ok) expect(step.problems).toEqual(value.problems);
    }
  });
});
