import fc from "fast-check";
import { expect, test } from "vitest";
import { isResidue, residueOf } from "~/domain/billing/residue";
import { canonicalJson, type Json } from "~/domain/chain/canonical";

const PAPER = {
  kind: "invoice",
  number: "FA-2026-00042",
  title: "Poêle de Mme Durand",
  dates: { issued: "2026-02-03", due: "2026-03-05", supply: null, validUntil: null },
  seller: { legalName: "Fontaine & Fils" },
  customer: { name: "Durand Élise", code: "C000042" },
  intro: "Chère Élise",
  body: { lines: [{ id: "a", label: "Pose chez Durand" }] },
  totals: {
    lineNet: { a: 10_000 },
    discount: 0,
    net: 10_000,
    vat: [{ rate: 2000, net: 10_000, vat: 2000 }],
    vatTotal: 2000,
    gross: 12_000,
  },
  deposits: [{ number: "FA-2026-00031", issuedOn: "2026-01-10", gross: 3600, shares: [] }],
  paid: 0,
  due: 8400,
  original: null,
  orderReference: "Durand 12",
  paymentCode: "BCD",
};

test("PV14 of an issued piece stay number, days, amounts and VAT: nothing that names or describes", () => {
  expect(residueOf(PAPER)).toEqual({
    purged: true,
    kind: "invoice",
    number: "FA-2026-00042",
    dates: { issued: "2026-02-03", due: "2026-03-05", supply: null },
    totals: {
      discount: 0,
      net: 10_000,
      vat: [{ rate: 2000, net: 10_000, vat: 2000 }],
      vatTotal: 2000,
      gross: 12_000,
    },
    deposits: [{ number: "FA-2026-00031", issuedOn: "2026-01-10", gross: 3600 }],
    paid: 0,
    due: 8400,
    original: null,
  });
  expect(isResidue(residueOf(PAPER))).toBe(true);
  expect(isResidue(PAPER)).toBe(false);
});

test("PV14 whatever a later paper holds besides, none of it slips through", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string().filter((key) => !(key in PAPER) && key !== "purged"),
        fc.constant("zqxnom"),
      ),
      (more) => {
        const rest = canonicalJson(residueOf({ ...more, ...PAPER, customer: more } as Json));
        expect(rest).not.toContain("zqxnom");
        expect(rest).toBe(canonicalJson(residueOf(PAPER)));
      },
    ),
    { seed: 20261130 },
  );
});
