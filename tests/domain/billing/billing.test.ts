import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Creditable, credit, creditBody, leftToCredit, type Takeback } from "~/domain/billing/credit";
import {
  afterDeposits,
  DEPOSIT_ACCOUNT,
  depositBody,
  depositLeft,
  depositShares,
  grossOf,
} from "~/domain/billing/deposit";
import { documentNumber } from "~/domain/billing/numbering";
import { leftToInvoice, proposeParts, settlement, vatOfPayment } from "~/domain/billing/settlement";
import type { Day } from "~/domain/calendar/day";
import { totals } from "~/domain/documents/totals";
import { basisPoints, type Cents, cents, quantity } from "~/domain/money/money";
import { anyBody, body, item } from "../documents/bodies";

const day = (text: string) => text as Day;
const contract = body([item("L1", 1, 4000, 20), item("L2", 1, 12350.5, 20), item("L3", 1, 1800, 10)]);

describe("numbers", () => {
  test("B1 numbers are prefix, year and rank, in the characters the law's e-invoice takes", () => {
    expect(documentNumber("FA", day("2026-11-22"), 42)).toBe("FA-2026-00042");
    expect(() => documentNumber("FA 1", day("2026-11-22"), 1)).toThrow(RangeError);
  });
});

describe("deposits", () => {
  test("B3 the worked example: 30 % of a contract at two rates", () => {
    const shares = depositShares(totals(contract), basisPoints(3000));
    expect(shares).toEqual([
      { rate: 2000, net: 490515, vat: 98103 },
      { rate: 1000, net: 54000, vat: 5400 },
    ]);
    expect(grossOf(shares)).toBe(648018);
  });

  test("B3 B4 a deposit's lines sum to its shares and bear 4191", () => {
    const shares = depositShares(totals(contract), basisPoints(3000));
    const deposit = depositBody(contract, shares, "Acompte de 30 %", (i) => `d${i}`);
    expect(totals(deposit).gross).toBe(648018);
    expect(
      deposit.lines.every(
        (l) => l.kind === "item" && l.account === DEPOSIT_ACCOUNT && l.nature === "services",
      ),
    ).toBe(true);
  });

  test("B5 claim plus deposit is the order, to the cent, for any document", () => {
    fc.assert(
      fc.property(anyBody, fc.integer({ min: 1, max: 10_000 }), (b, part) => {
        const t = totals(b);
        const taken = depositShares(t, basisPoints(part));
        const claim = afterDeposits(t, taken);
        expect(claim.gross + grossOf(taken)).toBe(t.gross);
        expect(claim.net + claim.vatTotal).toBe(claim.gross);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test("B6 what deposits have left shrinks with each and reaches zero at the whole", () => {
    const t = totals(contract);
    const first = depositShares(t, basisPoints(3000));
    const left = depositLeft(t, first);
    expect(grossOf(left)).toBe(t.gross - 648018);
    expect(grossOf(depositLeft(t, [...first, ...left]))).toBe(0);
  });
});

describe("credit notes", () => {
  const invoice = body([item("a", 3, 100, 20), item("b", 2, 50, 10)]);

  test("B7 credited whole, it is the invoice itself", () => {
    const whole = creditBody(invoice, [], { a: quantity(3000), b: quantity(2000) });
    expect(whole.ok && totals(whole.value).gross).toBe(totals(invoice).gross);
  });

  test("B7 no more than what is left, line by line", () => {
    const first = { a: quantity(2000) };
    expect(leftToCredit(invoice, [first])).toEqual({ a: 1000, b: 2000 });
    expect(creditBody(invoice, [first], { a: quantity(1000) }).ok).toBe(true);
    expect(creditBody(invoice, [first], { a: quantity(1001) })).toMatchObject({
      ok: false,
      problems: [{ code: "credited-beyond-invoice" }],
    });
    expect(creditBody(invoice, [], { a: quantity(-1000) })).toMatchObject({ ok: false });
    expect(creditBody(invoice, [], {})).toMatchObject({
      ok: false,
      problems: [{ code: "nothing-to-credit" }],
    });
  });

  test("B7 a fixed discount follows the whole invoice and nothing less", () => {
    const off = { ...invoice, discount: { kind: "amount" as const, amount: cents(1000) } };
    expect(creditBody(off, [], { a: quantity(1000) })).toMatchObject({
      ok: false,
      problems: [{ code: "discount-not-divisible" }],
    });
    const whole = creditBody(off, [], { a: quantity(3000), b: quantity(2000) });
    expect(whole.ok && totals(whole.value).gross).toBe(totals(off).gross);
  });
});

describe("the sum of a credit note", () => {
  const invoiced = {
    ...body([item("a", 3, 100, 20), item("b", 2, 50, 10)]),
    discount: { kind: "share" as const, share: basisPoints(1000) },
  };
  const whole = { a: quantity(3000), b: quantity(2000) };
  const creditable = (more: Partial<Creditable> = {}): Creditable => ({
    body: invoiced,
    gross: totals(invoiced).gross,
    deposits: [],
    earlier: [],
    credited: cents(0),
    ...more,
  });
  const gross = (given: Creditable, wanted: Takeback) => {
    const decision = credit(given, wanted);
    return decision.ok ? decision.value.claim.gross : decision.problems[0]?.code;
  };

  test("B7 the invoice's discount is in it, line by line taken back", () => {
    expect(gross(creditable(), { a: quantity(1000) })).toBe(10_800);
    expect(gross(creditable(), whole)).toBe(totals(invoiced).gross);
  });

  test("B7 taken back whole, the deposits come back; a part may not pass what is still claimed", () => {
    const deposits = [{ rate: basisPoints(2000), net: cents(20_000), vat: cents(4000) }];
    const claimed = creditable({ deposits, gross: cents(totals(invoiced).gross - 24_000) });
    expect(gross(claimed, whole)).toBe(totals(invoiced).gross - 24_000);
    expect(gross(claimed, { a: quantity(3000) })).toBe("credited-beyond-claim");
    expect(gross(creditable({ credited: cents(40_000) }), { a: quantity(1000) })).toBe(
      "credited-beyond-claim",
    );
  });
});

describe("settlement", () => {
  const facts = (paid: number, credited = 0, dueOn = "2026-11-30") => ({
    gross: cents(10_000),
    paid: cents(paid),
    credited: cents(credited),
    dueOn: day(dueOn),
  });
  test.each([
    ["unpaid", facts(0), 10_000, 0],
    ["partial", facts(4000), 6000, 0],
    ["partial", facts(0, 2500), 7500, 0],
    ["paid", facts(10_000), 0, 0],
    ["paid", facts(7500, 2500), 0, 0],
    ["credited", facts(0, 10_000), 0, 0],
    ["refund", facts(10_000, 2500), -2500, 0],
    ["overdue", facts(9999, 0, "2026-11-20"), 1, 3],
    ["unpaid", facts(0, 0, "2026-11-23"), 10_000, 0],
  ] as const)("B8 %s", (state, f, due, daysLate) => {
    expect(settlement(f, day("2026-11-23"))).toEqual({ state, due, daysLate });
  });

  test("B9 oldest first, never more than due, the rest is told", () => {
    const due = [
      { id: "1", due: cents(300) },
      { id: "2", due: cents(500) },
    ];
    expect(proposeParts(cents(400), due)).toEqual({
      parts: [
        { id: "1", amount: 300 },
        { id: "2", amount: 100 },
      ],
      left: 0,
    });
    expect(proposeParts(cents(1000), due).left).toBe(200);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.array(fc.integer({ min: 1, max: 1e6 }), { maxLength: 8 }),
        (amount, dues) => {
          const { parts, left } = proposeParts(
            cents(amount),
            dues.map((d, i) => ({ id: String(i), due: cents(d) })),
          );
          expect(parts.reduce((s, p) => s + p.amount, 0) + left).toBe(amount);
          expect(parts.every((p) => p.amount > 0 && p.amount <= (dues[Number(p.id)] ?? 0))).toBe(true);
        },
      ),
      { seed: 5 },
    );
  });

  test("B10 the worked example of VAT on receipts", () => {
    const invoice = {
      gross: cents(121_716),
      vat: [
        { rate: basisPoints(2000), net: cents(82_935), vat: cents(16_587) },
        { rate: basisPoints(1000), net: cents(20_176), vat: cents(2018) },
      ],
    };
    const none = { paid: cents(0), vat: [] as Cents[] };
    expect(vatOfPayment(cents(50_000), invoice, none)).toEqual([6814, 829]);
    expect(
      vatOfPayment(cents(71_716), invoice, { paid: cents(50_000), vat: [cents(6814), cents(829)] }),
    ).toEqual([9773, 1189]);
  });

  test("B11 an order is to invoice by what invoices have not reached", () => {
    expect(leftToInvoice(cents(2_160_060), [cents(648_018), cents(924_618)], [cents(24_618)])).toBe(612_042);
  });
});
