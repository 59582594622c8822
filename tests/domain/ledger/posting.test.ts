import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { depositBody, depositShares } from "~/domain/billing/deposit";
import { totals } from "~/domain/documents/totals";
import { isBalanced, postCreditNote, postInvoice, postPayment, vatAccount } from "~/domain/ledger/posting";
import { basisPoints, cents } from "~/domain/money/money";
import { anyBody, body, item } from "../documents/bodies";

const party = { auxiliary: "C000012", label: "Turpin" };
const flat = (lines: ReturnType<typeof postInvoice>) => lines.map((l) => [l.account, l.debit, l.credit]);

describe("postings", () => {
  test("L2 L6 an invoice: client, one line an account, VAT per rate", () => {
    const b = body([
      item("a", 1, 4754.95, 20, { account: "704000" }),
      item("b", 1, 630, 10, { account: "706000" }),
    ]);
    expect(flat(postInvoice(b, totals(b), [], party, "Fact"))).toEqual([
      ["411000", 639894, 0],
      ["704000", 0, 475495],
      ["706000", 0, 63000],
      ["445711", 0, 95099],
      ["445712", 0, 6300],
    ]);
  });

  test("L3 a deposit credits 4191, the invoice that takes it back debits it", () => {
    const order = body([item("a", 1, 1000, 20, { account: "704000" })]);
    const shares = depositShares(totals(order), basisPoints(3000));
    const deposit = depositBody(order, shares, "Acompte", (i) => `d${i}`);
    expect(flat(postInvoice(deposit, totals(deposit), [], party, "Acompte"))).toEqual([
      ["411000", 36000, 0],
      ["419100", 0, 30000],
      ["445711", 0, 6000],
    ]);
    expect(flat(postInvoice(order, totals(order), shares, party, "Solde"))).toEqual([
      ["411000", 84000, 0],
      ["419100", 30000, 0],
      ["704000", 0, 100000],
      ["445711", 0, 14000],
    ]);
  });

  test("L4 a credit note is the mirror", () => {
    const b = body([item("a", 2, 10, 20)]);
    const invoice = postInvoice(b, totals(b), [], party, "x");
    expect(postCreditNote(b, totals(b), [], party, "x")).toEqual(
      invoice.map((l) => ({ ...l, debit: l.credit, credit: l.debit })),
    );
  });

  test.each([
    ["transfer", "512000"],
    ["cheque", "511200"],
    ["card", "511500"],
    ["cash", "530000"],
    ["direct-debit", "512000"],
  ] as const)("L5 money by %s arrives on %s", (mode, account) => {
    expect(flat(postPayment(cents(500), mode, party, "x"))).toEqual([
      [account, 500, 0],
      ["411000", 0, 500],
    ]);
    expect(flat(postPayment(cents(-500), mode, party, "x"))).toEqual([
      [account, 0, 500],
      ["411000", 500, 0],
    ]);
  });

  test("L6 every rate has its account", () => {
    expect([2000, 1000, 550, 210].map((r) => vatAccount(basisPoints(r)))).toEqual([
      "445711",
      "445712",
      "445713",
      "445714",
    ]);
  });

  test("L1 L7 whatever the document, discount and deposits included, its entry is balanced", () => {
    fc.assert(
      fc.property(anyBody, fc.integer({ min: 0, max: 10_000 }), (b, part) => {
        const t = totals(b);
        const lines = postInvoice(b, t, depositShares(t, basisPoints(part)), party, "x");
        expect(isBalanced(lines)).toBe(true);
        const sales = lines
          .filter((l) => l.account.startsWith("7"))
          .reduce((s, l) => s + l.credit - l.debit, 0);
        expect(sales).toBe(t.net);
      }),
      { seed: 11, numRuns: 400 },
    );
  });
});
