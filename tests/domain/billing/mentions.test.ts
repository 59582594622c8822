import { describe, expect, test } from "vitest";
import { dueDay } from "~/domain/billing/due";
import { type InvoiceSituation, invoiceMentions } from "~/domain/billing/mentions";
import type { Day } from "~/domain/calendar/day";
import { basisPoints } from "~/domain/money/money";

const plain: InvoiceSituation = {
  kind: "invoice",
  customer: "person",
  totals: { vat: [] },
  natures: ["services"],
  vatRegime: "real",
  vatOnDebits: false,
  lateRate: basisPoints(1215),
};
const codes = (more: Partial<InvoiceSituation>) => invoiceMentions({ ...plain, ...more }).map((m) => m.code);

describe("mentions of an invoice", () => {
  test.each([
    ["a consumer is never told of penalties nor of 40 €", {}, ["operations", "early-payment"]],
    [
      "a business is",
      { customer: "company" },
      ["operations", "late-penalties", "recovery-indemnity", "early-payment"],
    ],
    [
      "on a credit note too, because the e-invoice asks for them",
      { customer: "company", kind: "credit-note" },
      ["operations", "late-penalties", "recovery-indemnity", "early-payment"],
    ],
    ["franchise", { vatRegime: "franchise" }, ["operations", "vat-franchise", "early-payment"]],
    ["VAT on debits", { vatOnDebits: true }, ["operations", "vat-on-debits", "early-payment"]],
  ] as const)("B12 %s", (_, more, expected) => {
    expect(codes(more as Partial<InvoiceSituation>)).toEqual(expected);
  });

  test("B12 the nature of the operations follows the lines, and the rate is the company's", () => {
    const text = (more: Partial<InvoiceSituation>) =>
      invoiceMentions({ ...plain, ...more })
        .map((m) => m.text)
        .join(" ");
    expect(text({ natures: ["goods", "services"] })).toContain(
      "livraisons de biens et prestations de services",
    );
    expect(text({ natures: ["goods"] })).toContain("livraisons de biens.");
    expect(text({ customer: "company" })).toContain("12,15");
  });

  test.each([
    ["2026-11-23", "net_days", 30, "2026-12-23"],
    ["2026-11-23", "end_of_month_then_days", 45, "2027-01-14"],
    ["2026-11-23", "days_then_end_of_month", 45, "2027-01-31"],
    ["2028-01-31", "net_days", 30, "2028-03-01"],
    ["2026-02-10", "end_of_month_then_days", 0, "2026-02-28"],
  ] as const)("B13 issued %s, %s %i: due %s", (issued, terms, days, due) => {
    expect(dueDay(issued as Day, terms, days)).toBe(due);
  });
});
