import { describe, expect, test } from "vitest";
import {
  ARTICLE_TYPES,
  ARTICLE_VAT_RATES,
  isTextReference,
  natureOf,
  resolvedAccount,
} from "~/domain/articles/article";
import { articleProblems, isAccount, isEan } from "~/domain/articles/checks";
import { articleShape } from "~/domain/articles/forms";
import { priceAge, priceFreshness } from "~/domain/articles/freshness";
import { formatCoefficient, margin } from "~/domain/articles/margin";
import { unitPrice } from "~/domain/money/money";

const typed = (over: Record<string, string> = {}) =>
  articleShape.safeParse({ reference: "POELE-8K", label: "Poêle", type: "supply", vatBp: "5,5 %", ...over });
const refusedField = (over: Record<string, string>) => {
  const result = typed(over);
  return result.success ? null : String(result.error.issues[0]?.path[0]);
};

test("AR1 only fournitures are goods", () => {
  expect(ARTICLE_TYPES.filter((type) => natureOf(type) === "goods")).toEqual(["supply"]);
});

test.each([
  ["txt_intro", true],
  ["TXT_Intro", true],
  [" txt_a", true],
  ["txt", false],
  ["a-txt_b", false],
])("AR2 %s announces a text: %s", (reference, is) => {
  expect(isTextReference(reference)).toBe(is);
  expect(articleProblems({ reference, type: "text" }).length).toBe(is ? 0 : 1);
});

describe("AR3 an empty price is unknown, a typed zero is zero", () => {
  test.each([
    ["", null],
    ["   ", null],
    ["0", 0],
    ["1 234,56 €", 12_345_600],
    ["12,3456", 123_456],
  ])("%s", (text, value) => {
    const result = typed({ salePrice: text });
    expect(result.success && result.data.salePrice).toBe(value);
  });
  test.each(["gratuit", "-3", "1,23456", "10000000"])("%s is refused at its field", (text) => {
    expect(refusedField({ salePrice: text })).toBe("salePrice");
  });
});

test("AR4 the closest account wins", () => {
  const chain = { article: "", subFamily: "", family: "707100", company: "707000" };
  expect(resolvedAccount(chain)).toBe("707100");
  expect(resolvedAccount({ ...chain, article: "706000" })).toBe("706000");
  expect(resolvedAccount({ ...chain, subFamily: "707110" })).toBe("707110");
  expect(resolvedAccount({ ...chain, family: null })).toBe("707000");
});

test.each([
  ["", true, true],
  ["707", true, false],
  ["70710000", true, false],
  ["70", false, false],
  ["707100001", false, false],
  ["607100", false, true],
  ["7o7", false, false],
  ["411000", false, false],
])("AR5 %s as a sales account %s, as a purchase account %s", (text, sales, purchase) => {
  expect(isAccount(text, "sales")).toBe(sales);
  expect(isAccount(text, "purchase")).toBe(purchase);
});

test("AR6 margin, rate and coefficient", () => {
  expect(margin(unitPrice(1_890_0000), unitPrice(2_990_0000))).toEqual({
    amount: 1_100_0000,
    rate: 3679,
    coefficient: 15820,
  });
  expect(margin(null, unitPrice(1))).toBeNull();
  expect(margin(unitPrice(1), null)).toBeNull();
  expect(margin(unitPrice(0), unitPrice(100))).toEqual({ amount: 100, rate: 10_000, coefficient: null });
  expect(margin(unitPrice(100), unitPrice(0))).toEqual({ amount: -100, rate: null, coefficient: 0 });
  const shown = margin(unitPrice(100), unitPrice(135))?.coefficient;
  expect(shown && formatCoefficient(shown)).toBe("×\u00a01,35");
});

test.each([
  ["", true],
  ["4006381333931", true],
  ["4006381333930", false],
  ["73513537", true],
  ["400638133393", false],
  ["4006381a33931", false],
])("AR7 EAN %s: %s", (text, ok) => expect(isEan(text)).toBe(ok));

test("AR8 the age of a price in words and in kind", () => {
  const now = Date.parse("2026-11-23T09:00:00Z");
  const ago = (days: number) => now - days * 86_400_000;
  expect([null, ago(0), ago(182), ago(183), ago(365), ago(366)].map((at) => priceFreshness(at, now))).toEqual(
    ["never", "fresh", "fresh", "ageing", "ageing", "old"],
  );
  expect([null, ago(0), ago(1), ago(5), ago(92), ago(800)].map((at) => priceAge(at, now))).toEqual([
    "prix jamais renseigné",
    "prix mis à jour aujourd'hui",
    "prix mis à jour hier",
    "prix mis à jour il y a 5 jours",
    "prix mis à jour il y a 3 mois",
    "prix mis à jour il y a 2 ans",
  ]);
});

test("AR9 the rates in force and no other", () => {
  expect(ARTICLE_VAT_RATES).toEqual([2000, 1000, 850, 550, 210, 0]);
  expect(refusedField({ vatBp: "19,6" })).toBe("vatBp");
  expect(refusedField({ vatBp: "" })).toBe("vatBp");
  expect(typed({ vatBp: "0" }).success).toBe(true);
});

test("AR10 sizes are refused at their field", () => {
  expect(refusedField({ reference: " ".repeat(3) })).toBe("reference");
  expect(refusedField({ reference: "x".repeat(41) })).toBe("reference");
  expect(refusedField({ label: "" })).toBe("label");
  expect(refusedField({ warrantyMonths: "601" })).toBe("warrantyMonths");
  expect(refusedField({ warrantyMonths: "deux ans" })).toBe("warrantyMonths");
  expect(refusedField({ salesAccount: "411" })).toBe("salesAccount");
  expect(refusedField({ ean: "123" })).toBe("ean");
  const result = typed({ reference: "  A b  " });
  expect(result.success && result.data).toMatchObject({
    reference: "A b",
    warrantyMonths: null,
    unit: "u",
    familyId: null,
  });
});
