import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBic, isIban } from "~/domain/identity/bank";
import { parsePhone } from "~/domain/identity/phone";
import { formatPhone } from "~/domain/identity/phone-writing";
import { isSiren, isSiret } from "~/domain/identity/siren";
import { vatNumberOf } from "~/domain/identity/vat-number";

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(""));
const laws = { seed: 20261123, numRuns: 300 };

/** An IBAN of France on these 23 digits, with the key that ISO 13616 computes. */
const french = (account: string) =>
  `FR${String(98n - (BigInt(`${account}152700`) % 97n)).padStart(2, "0")}${account}`;

describe("registry", () => {
  test("ID1 real numbers pass, a wrong digit or length does not", () => {
    for (const siren of ["732829320", "100000009", "552100554"]) expect(isSiren(siren)).toBe(true);
    for (const siret of ["73282932000074", "10000000900017"]) expect(isSiret(siret)).toBe(true);
    for (const text of ["732829321", "73282932", "7328293200", "73282932A", "732 829 320", ""])
      expect(isSiren(text)).toBe(false);
    for (const text of ["73282932000075", "7328293200007", "732829320"]) expect(isSiret(text)).toBe(false);
  });

  test("ID1 of the ten last digits of a SIREN exactly one fits", () => {
    fc.assert(
      fc.property(digits(8), (start) => {
        expect([..."0123456789"].filter((last) => isSiren(start + last))).toHaveLength(1);
      }),
      laws,
    );
  });

  test("ID1 La Poste sums its digits, nobody else may", () => {
    expect(isSiret("35600000000048")).toBe(true);
    expect(isSiret("35600000049837")).toBe(true);
    expect(isSiret("35600000049838")).toBe(false);
    expect(isSiret("73282932000015")).toBe(false);
  });

  test.each([
    ["100000009", "FR88100000009"],
    ["200000008", "FR37200000008"],
    ["500000005", "FR78500000005"],
    ["552100554", "FR96552100554"],
    ["732829320", "FR44732829320"],
  ])("ID2 the VAT number of %s is %s", (siren, vat) => expect(vatNumberOf(siren)).toBe(vat));
});

describe("bank", () => {
  test("ID3 IBANs of several countries", () => {
    for (const iban of ["FR1420041010050500013M02606", "DE89370400440532013000", "GB82WEST12345698765432"])
      expect(isIban(iban)).toBe(true);
    for (const iban of ["FR1420041010050500013M02607", "FR14 2004", "fr1420041010050500013m02606", ""])
      expect(isIban(iban)).toBe(false);
  });

  test("ID3 one wrong digit or two neighbours swapped is seen", () => {
    fc.assert(
      fc.property(
        digits(23),
        fc.integer({ min: 4, max: 25 }),
        fc.integer({ min: 1, max: 9 }),
        (account, at, by) => {
          const iban = french(account);
          expect(isIban(iban)).toBe(true);
          const wrong = (Number(iban[at]) + by) % 10;
          expect(isIban(iban.slice(0, at) + wrong + iban.slice(at + 1))).toBe(false);
          const [one, two] = [iban[at] ?? "", iban[at + 1] ?? ""];
          if (one !== two) expect(isIban(iban.slice(0, at) + two + one + iban.slice(at + 2))).toBe(false);
        },
      ),
      laws,
    );
  });

  test("ID4 a BIC has eight or eleven characters", () => {
    expect(["BNPAFRPP", "BNPAFRPPXXX", "PSSTFRPPPAR"].every(isBic)).toBe(true);
    expect(["BNPAFRP", "BNPAFRPPX", "BNPAFRPPXXXX", "12PAFRPP", "bnpafrpp"].some(isBic)).toBe(false);
  });
});

describe("phones", () => {
  test.each([
    ["06 12 34 56 78", "+33612345678"],
    ["0612345678", "+33612345678"],
    ["06.12.34.56.78", "+33612345678"],
    ["06-12-34-56-78", "+33612345678"],
    ["+33 6 12 34 56 78", "+33612345678"],
    ["+33 (0)6 12 34 56 78", "+33612345678"],
    ["0033 6 12 34 56 78", "+33612345678"],
    ["06\u00a012\u202f34 56 78", "+33612345678"],
    ["+32 470 12 34 56", "+32470123456"],
    ["", null],
    ["12", null],
    ["06 12 34 56", null],
    ["06 12 34 56 78 90 12", null],
    ["Dupont", null],
    ["06 12 34 56 78 poste 3", null],
  ])("ID5 %j is %s", (typed, phone) => expect(parsePhone(typed)).toBe(phone));

  test("ID6 in pairs in France, with the country code elsewhere", () => {
    expect(formatPhone("+33612345678")).toBe("06 12 34 56 78");
    expect(formatPhone("+32470123456")).toBe("+32 470 12 34 56");
  });

  test("ID6 what is printed is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), digits(8), (zone, rest) => {
        const phone = `+33${zone}${rest}`;
        expect(parsePhone(formatPhone(phone))).toBe(phone);
        expect(parsePhone(phone)).toBe(phone);
      }),
      laws,
    );
  });
});
