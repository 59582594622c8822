import { type Day, daysBetween } from "~/domain/calendar/day";
import type { VatShare } from "~/domain/documents/document";
import { proRata, subtract, sum } from "~/domain/money/amounts";
import { type Cents, cents, ZERO } from "~/domain/money/money";

export type PaymentState = "paid" | "partial" | "unpaid" | "overdue" | "credited" | "refund";

export interface SettlementFacts {
  gross: Cents;
  paid: Cents;
  credited: Cents;
  dueOn: Day | null;
}

export interface Settlement {
  state: PaymentState;
  due: Cents;
  /** Whole days after the due day; 0 unless overdue. */
  daysLate: number;
}

/**
 * Where an issued invoice stands today (B8). A wholly credited invoice asks for nothing any more; one that was paid
 * and then credited owes something back.
 */
export function settlement(facts: SettlementFacts, today: Day): Settlement {
  const due = subtract(subtract(facts.gross, facts.paid), facts.credited);
  if (due < 0 && facts.gross > 0) return { state: "refund", due, daysLate: 0 };
  if (due <= 0)
    return {
      state: facts.paid === 0 && facts.credited >= facts.gross && facts.gross > 0 ? "credited" : "paid",
      due,
      daysLate: 0,
    };
  if (facts.dueOn !== null && facts.dueOn < today)
    return { state: "overdue", due, daysLate: daysBetween(facts.dueOn, today) };
  return { state: facts.paid !== 0 || facts.credited !== 0 ? "partial" : "unpaid", due, daysLate: 0 };
}

/** Spreads a payment over what is due, in the order given: oldest first (B9). What is left over is returned apart. */
export function proposeParts(
  amount: Cents,
  due: readonly { id: string; due: Cents }[],
): { parts: { id: string; amount: Cents }[]; left: Cents } {
  let left = amount;
  const parts: { id: string; amount: Cents }[] = [];
  for (const one of due) {
    if (left <= 0) break;
    const part = cents(Math.min(left, one.due));
    if (part > 0) parts.push({ id: one.id, amount: part });
    left = subtract(left, part);
  }
  return { parts, left };
}

/** VAT inside a payment of an invoice, per rate; `before` is what earlier payments held (B10, CGI 269-2 c). */
export function vatOfPayment(
  payment: Cents,
  invoice: { gross: Cents; vat: readonly VatShare[] },
  before: { paid: Cents; vat: readonly Cents[] },
): Cents[] {
  const isLast = before.paid + payment === invoice.gross;
  return invoice.vat.map((v, i) =>
    isLast ? subtract(v.vat, before.vat[i] ?? ZERO) : proRata(payment, v.vat, invoice.gross),
  );
}

/** What is still to invoice on an order (B11): its gross less deposits and invoices, credits given back. */
export const leftToInvoice = (
  orderGross: Cents,
  invoiced: readonly Cents[],
  credited: readonly Cents[],
): Cents => subtract(subtract(orderGross, sum(invoiced)), cents(-sum(credited)));
