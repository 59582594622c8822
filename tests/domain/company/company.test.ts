import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "~/domain/calendar/day";
import { codeAt, codeShape } from "~/domain/clients/code";
import { accentProblems, contrast } from "~/domain/company/accent";
import { patternProblems } from "~/domain/company/client-code";
import {
  bankProblems,
  identityProblems,
  insuranceProblems,
  lawProblems,
  mediatorProblems,
} from "~/domain/company/company";
import { type LawForm, setUpForm } from "~/domain/company/forms";
import { basisPoints } from "~/domain/money/money";
import type { Problem } from "~/domain/problem";

const codes = (problems: Problem[]) => problems.map((p) => p.code);
const law: LawForm = {
  vatRegime: "real",
  vatOnDebits: false,
  paymentTerms: "net_days",
  paymentDays: 30,
  lateRateBp: basisPoints(1215),
  depositBp: basisPoints(3000),
  quoteValidityDays: 30,
};

describe("identity", () => {
  const identity = (siren: string, siret: string, vatNumber = "") =>
    codes(identityProblems({ siren, siret, vatNumber }));
  test("C1 the known vectors pass", () => {
    expect(identity("732829320", "73282932000074", "FR44732829320")).toEqual([]);
    expect(identity("100000009", "10000000900017", "FR88100000009")).toEqual([]);
    expect(identity("100000009", "10000000900017")).toEqual([]);
  });
  test("C1 a wrong digit, another company's SIRET, another company's VAT number are told", () => {
    expect(identity("732829321", "73282932000074")).toContain("siren-wrong");
    expect(identity("732829320", "73282932000075")).toEqual(["siret-wrong"]);
    expect(identity("732829320", "10000000900017")).toEqual(["siret-of-another"]);
    expect(identity("732829320", "73282932000074", "FR88100000009")).toEqual(["vat-number-of-another"]);
  });
});

describe("law", () => {
  test("C2 no VAT on debits under the franchise", () => {
    expect(codes(lawProblems({ ...law, vatRegime: "franchise", vatOnDebits: true }))).toEqual([
      "franchise-on-debits",
    ]);
    expect(codes(lawProblems({ ...law, vatRegime: "franchise" }))).toEqual([]);
  });
  test("C3 60 days net, 45 days and end of month, no more", () => {
    const days = (paymentTerms: LawForm["paymentTerms"], paymentDays: number) =>
      codes(lawProblems({ ...law, paymentTerms, paymentDays }));
    expect([days("net_days", 60), days("net_days", 61)]).toEqual([[], ["payment-too-late"]]);
    expect([days("end_of_month_then_days", 45), days("days_then_end_of_month", 46)]).toEqual([
      [],
      ["payment-too-late"],
    ]);
  });
  test("C4 rates and deposits within reason", () => {
    expect(codes(lawProblems({ ...law, lateRateBp: basisPoints(0) }))).toEqual(["late-rate-wrong"]);
    expect(codes(lawProblems({ ...law, lateRateBp: basisPoints(5001) }))).toEqual(["late-rate-wrong"]);
    expect(codes(lawProblems({ ...law, depositBp: basisPoints(10_001) }))).toEqual(["deposit-wrong"]);
    expect(codes(lawProblems({ ...law, depositBp: basisPoints(0) }))).toEqual([]);
  });
});

test("C5 IBAN and BIC", () => {
  const bank = (iban: string, bic: string) => codes(bankProblems({ bankName: "", iban, bic }));
  expect(bank("FR7630006000011234567890189", "AGRIFRPP")).toEqual([]);
  expect(bank("", "")).toEqual([]);
  expect(bank("FR7630006000011234567890188", "")).toEqual(["iban-wrong"]);
  expect(bank("FR7630006000011234567890189", "AGRIFR")).toEqual(["bic-wrong"]);
  expect(bank("", "AGRIFRPP")).toEqual(["bic-without-iban"]);
});

test("C6 an insurance is whole or absent", () => {
  const none = {
    insurer: "",
    insurerAddress: "",
    contractNumber: "",
    coverage: "France métropolitaine",
    activities: "",
    validFrom: null,
    validTo: null,
  };
  expect(insuranceProblems(none)).toEqual([]);
  expect(insuranceProblems({ ...none, insurer: "MAAF" }).map((p) => p.field)).toEqual([
    "insurerAddress",
    "contractNumber",
  ]);
  const whole = { ...none, insurer: "MAAF", insurerAddress: "Niort", contractNumber: "12" };
  expect(insuranceProblems(whole)).toEqual([]);
  expect(codes(insuranceProblems({ ...whole, validFrom: "2026-02-01", validTo: "2026-01-31" }))).toEqual([
    "insurance-ends-before",
  ]);
});

test("C7 a mediator can be reached", () => {
  const mediator = (mediatorName: string, mediatorAddress: string, mediatorWebsite: string) =>
    codes(mediatorProblems({ mediatorName, mediatorAddress, mediatorWebsite }));
  expect(mediator("", "", "")).toEqual([]);
  expect(mediator("CM2C", "", "")).toEqual(["mediator-unreachable"]);
  expect(mediator("", "Paris", "")).toEqual(["mediator-incomplete"]);
  expect(mediator("CM2C", "", "cm2c.net")).toEqual([]);
});

describe("client codes", () => {
  test("C8 patterns make the codes they show", () => {
    const codeOf = (pattern: string, name: string, rank: number) =>
      codeAt(codeShape(pattern, name, "2026-11-23" as Day), rank);
    expect(codeOf("C{SEQ:6}", "Éts Lefèvre & fils", 42)).toBe("C000042");
    expect(codeOf("{NOM:4}-{AA}-{SEQ:3}", "Éts Lefèvre & fils", 42)).toBe("ETSL-26-042");
    expect(codeOf("{AAAA}{SEQ:1}", "Éts Lefèvre & fils", 1234)).toBe("20261234");
    expect(codeOf("{NOM:4}{SEQ:2}-{AA}", "Ka", 7)).toBe("KAXX07-26");
  });
  test("C8 every pattern that the settings accept is read whole: no token is left in the code", () => {
    const part = fc.constantFrom("C", "-", "9", "{AAAA}", "{AA}", "{NOM:1}", "{NOM:5}", "{SEQ:1}", "{SEQ:4}");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.string(), fc.nat(), (parts, name, rank) => {
        fc.pre(patternProblems(parts.join("")).length === 0);
        expect(codeAt(codeShape(parts.join(""), name, "2026-11-23" as Day), rank)).toMatch(/^[A-Z0-9-]+$/);
      }),
      { seed: 20261123 },
    );
  });
  test("C8 a pattern without counter, unreadable or too long is refused", () => {
    expect(patternProblems("C{SEQ:6}")).toEqual([]);
    expect(codes(patternProblems("{NOM:8}"))).toEqual(["pattern-without-counter"]);
    expect(codes(patternProblems("client {SEQ:6}"))).toEqual(["pattern-unreadable"]);
    expect(codes(patternProblems("C{SEQ:0}"))).toEqual(["pattern-unreadable"]);
    expect(codes(patternProblems("CLIENTS-{NOM:8}{SEQ:6}"))).toEqual(["pattern-too-long"]);
  });
});

test("C9 white text is readable on an accent", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(accentProblems("#0f5c63")).toEqual([]);
  expect(accentProblems("#ffd166")).toMatchObject([{ code: "accent-too-light", facts: { ratio: "1,4" } }]);
  expect(codes(accentProblems("teal"))).toEqual(["colour-unreadable"]);
});

test("what people type is kept bare, and what they leave empty stays empty", () => {
  const parsed = setUpForm.safeParse({});
  expect(parsed.success).toBe(false);
  const messages = parsed.error?.issues.map((i) => i.message).join(" ") ?? "";
  expect(messages).toContain("Indiquez la raison sociale");
  expect(messages).not.toMatch(/undefined|indéfini|Invalid|expected/i);
});
