import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatAmount,
  formatCents,
  formatQuantity,
  formatRate,
  formatUnitPrice,
  forPaper,
  inputCents,
  inputQuantity,
  inputRate,
  inputUnitPrice,
  plainDecimal,
} from "~/domain/money/format";
import { readQuantity } from "~/domain/money/formula";
import { basisPoints, cents, quantity, unitPrice } from "~/domain/money/money";
import { parseCents, parseQuantity, parseRate, parseUnitPrice } from "~/domain/money/parse";

describe("reading", () => {
  test.each([
    ["1 234,56", 123456],
    ["1234.5", 123450],
    ["1 234,56 €", 123456],
    ["1\u202f234,56\u00a0€", 123456],
    ["1.234,56", 123456],
    ["1,234.56", 123456],
    ["1 234 567,8", 123456780],
    [",5", 50],
    ["5,", 500],
    ["-12,30", -1230],
    ["\u221212,30", -1230],
    ["+3", 300],
    ["12,500", 1250],
    ["0", 0],
    ["-0,00", 0],
    ["12 EUR", 1200],
  ])("M8 %j is %i cents", (text, expected) => expect(parseCents(text)).toBe(expected));

  test.each(["", " ", "\u00a0", "€", "-", ",", "."])("M9 %j is null, not zero", (text) => {
    expect(parseCents(text)).toBeNull();
    expect(parseUnitPrice(text)).toBeNull();
    expect(parseQuantity(text)).toBeNull();
    expect(parseRate(text.replace("€", "%"))).toBeNull();
  });

  test.each([
    "12,345",
    "1,2,3",
    "1.2.3",
    "12 34",
    "1 2345",
    "abc",
    "12a",
    "1e3",
    "--1",
    "0x10",
    "99999999999999999",
    "1 €2",
  ])("M10 %j is refused", (text) => expect(parseCents(text)).toBeNull());

  test("M8 each scale reads its own number of decimals", () => {
    expect(parseUnitPrice("12,3456")).toBe(123456);
    expect(parseUnitPrice("12,34567")).toBeNull();
    expect(parseQuantity("1.234")).toBe(1234);
    expect(parseRate("12 %")).toBe(1200);
    expect(parseRate("5,5\u00a0%")).toBe(550);
    expect(parseRate("2,125")).toBeNull();
  });
});

describe("writing", () => {
  const safe = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });

  test.each([
    [0, "0,00\u00a0€"],
    [5, "0,05\u00a0€"],
    [-5, "-0,05\u00a0€"],
    [123456, "1\u202f234,56\u00a0€"],
    [100000000, "1\u202f000\u202f000,00\u00a0€"],
  ])("M11 %i cents print as %j", (value, text) => expect(formatCents(cents(value))).toBe(text));

  test("M11 amounts print exactly as the locale of France does", () => {
    const intl = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
    fc.assert(
      fc.property(safe, (value) => {
        expect(formatCents(cents(value))).toBe(intl.format(value / 100));
      }),
    );
  });

  test("M11 prices, quantities and rates drop the zeros that say nothing", () => {
    expect(formatUnitPrice(unitPrice(125000))).toBe("12,50\u00a0€");
    expect(formatUnitPrice(unitPrice(1234))).toBe("0,1234\u00a0€");
    expect(formatQuantity(quantity(2500), "m²")).toBe("2,5\u00a0m²");
    expect(formatQuantity(quantity(1000))).toBe("1");
    expect(formatRate(basisPoints(550))).toBe("5,5\u00a0%");
    expect(formatRate(basisPoints(2000))).toBe("20\u00a0%");
    expect(formatAmount(cents(123456))).toBe("1\u202f234,56");
  });

  test("M12 what is shown parses back, in inputs and on screen", () => {
    fc.assert(
      fc.property(safe, (value) => {
        expect(parseCents(inputCents(cents(value)))).toBe(value);
        expect(parseCents(formatCents(cents(value)))).toBe(value);
        expect(parseUnitPrice(inputUnitPrice(unitPrice(value)))).toBe(value);
        expect(parseQuantity(inputQuantity(quantity(value)))).toBe(value);
        expect(parseRate(inputRate(basisPoints(value)))).toBe(value);
      }),
    );
  });

  test("M13 files get a dot and no grouping", () => {
    expect(plainDecimal(123456, 2)).toBe("1234.56");
    expect(plainDecimal(-5, 2)).toBe("-0.05");
    expect(plainDecimal(2500, 3, 0)).toBe("2.5");
    expect(plainDecimal(2000, 3, 0)).toBe("2");
  });

  test("M14 paper has no thin space", () =>
    expect(forPaper(formatCents(cents(123456)))).toBe("1\u00a0234,56\u00a0€"));
});

describe("sums in a quantity", () => {
  test.each([
    ["=8*4*1,5", 48000],
    ["=2+3*4", 14000],
    ["=(2+3)*4", 20000],
    ["= 10 / 4", 2500],
    ["=-2*-3", 6000],
    ["=10-2-3", 5000],
    ["=12/3/2", 2000],
    ["=2×3÷4", 1500],
    ["=,5+.25", 750],
  ])("M15 %s is %i thousandths and the sum is kept", (text, expected) => {
    expect(readQuantity(text)).toEqual({ quantity: expected, formula: text });
  });

  test("M16 nothing is lost before the end", () => {
    expect(readQuantity("=1/3*3")).toMatchObject({ quantity: 1000 });
    expect(readQuantity("=0,0005")).toMatchObject({ quantity: 1 });
    expect(readQuantity("=1/3")).toMatchObject({ quantity: 333 });
  });

  test.each([
    ["", "quantity.empty"],
    ["deux", "quantity.unreadable"],
    ["=", "formula.unfinished"],
    ["=2*", "formula.unfinished"],
    ["=(2+3", "formula.parenthesis"],
    ["=2)", "formula.parenthesis"],
    ["=1/0", "formula.division-by-zero"],
    ["=2 3", "formula.unreadable"],
    ["=alert(1)", "formula.unknown-function"],
    ["=*2", "formula.unreadable"],
    ["=9999999999*9999999999", "formula.too-large"],
    [`=1${"+1".repeat(150)}`, "formula.too-long"],
  ])("M15 %j is the problem %s", (text, code) => expect(readQuantity(text)).toMatchObject({ code }));

  test("M15 a plain number is a quantity without a sum", () => {
    expect(readQuantity(" 2,5 ")).toEqual({ quantity: 2500, formula: null });
  });

  test("M15 never throws, whatever is typed", () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => void readQuantity(`=${text}`)));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."0123456789+-*/(),. "), { maxLength: 60 }),
        (list) => void readQuantity(`=${list.join("")}`),
      ),
    );
  });
});
