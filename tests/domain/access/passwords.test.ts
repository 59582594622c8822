import fc from "fast-check";
import { expect, test } from "vitest";
import { PASSWORD_MIN, passwordProblems, passwordStrength } from "~/domain/access/passwords";

const claire = { email: "claire.montel@azur.example", name: "Claire Montel" };
const codes = (password: string) => passwordProblems(password, claire).map((p) => p.code);

test("A6 at least 12 characters, counted as people see them", () => {
  expect(codes("onze lettre")).toEqual(["password-too-short"]);
  expect(codes("quatre tuiles bleues")).toEqual([]);
  expect(codes("🧱🏊🔥🛠🧱🏊🔥🛠🧱🏊🔥")).toEqual(["password-too-short"]);
  expect(codes("x".repeat(300))).toEqual(["password-too-long"]);
});

test("A6 common words are refused with their usual disguises", () => {
  for (const common of [
    "motdepasse2026",
    "MotDePasse1234",
    "M0tD3P@sse2026",
    "azertyazerty12",
    "Azertyuiop123",
    "123456789012",
    "aaaaaaaaaaaaaa",
    "abababababab",
    "piscine2026202",
  ])
    expect(codes(common), common).toEqual(["password-common"]);
});

test("A6 neither the name nor the mail of its owner is in it", () => {
  for (const telling of [
    "montel-83000-toulon",
    "jadore claire 83",
    "C.l.a.i.r.e.Montel!!",
    "CLAIREMONTEL azur 7",
  ])
    expect(codes(telling), telling).toEqual(["password-tells-owner"]);
  expect(passwordProblems("jadore claire 83", { email: "luc@x.example", name: "Luc" })).toEqual([]);
});

test("A6 no kind of character is demanded: long words of one kind pass", () => {
  const words = fc.array(fc.constantFrom("tuile", "sapin", "rivet", "niveau", "ancre", "granit"), {
    minLength: 4,
    maxLength: 8,
  });
  fc.assert(
    fc.property(words, (said) => {
      const phrase = said.join(" ");
      fc.pre(new Set(said).size > 1 && phrase.length >= PASSWORD_MIN);
      return passwordProblems(phrase, claire).length === 0;
    }),
    { seed: 7 },
  );
});

test("A6 the meter is at zero exactly when the rule refuses, and grows with length", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (password) => {
      return (passwordStrength(password, claire) === 0) === passwordProblems(password, claire).length > 0;
    }),
    { seed: 8 },
  );
  expect(passwordStrength("sapinrivetgr", claire)).toBeLessThan(
    passwordStrength("sapin rivet granit niveau ancre", claire),
  );
});
