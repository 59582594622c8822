import type { PaymentState } from "~/domain/billing/settlement";

/** The most urgent thing in a section, and how much of it; null where nothing waits (TL7). */
export interface Urgency {
  what: "late" | "partial" | "unpaid" | "paid" | "today" | "waiting" | "expired";
  count: number;
}

const most = (found: readonly Urgency[]): Urgency | null => found.find((one) => one.count > 0) ?? null;
const counted = <Key>(of: readonly Key[], what: Urgency["what"], key: Key): Urgency => ({
  what,
  count: of.filter((one) => one === key).length,
});

/** Of issued invoices: late, else partly paid, else to pay, else all paid (TL7). */
export const invoicesUrgency = (states: readonly PaymentState[]): Urgency | null =>
  most([
    counted(states, "late", "overdue"),
    counted(states, "partial", "partial"),
    counted(states, "unpaid", "unpaid"),
    counted(states, "paid", "paid"),
  ]);

/** Of open actions: late, else due today (TL7). */
export const actionsUrgency = (open: readonly { late: boolean; today: boolean }[]): Urgency | null =>
  most([
    { what: "late", count: open.filter((one) => one.late).length },
    { what: "today", count: open.filter((one) => one.today).length },
  ]);

/** Of quotes: those that the customer has in hand, else those that ran out without an answer (TL7). */
export const quotesUrgency = (statuses: readonly string[]): Urgency | null =>
  most([
    { what: "waiting", count: statuses.filter((one) => one === "sent" || one === "viewed").length },
    counted(statuses, "expired", "expired"),
  ]);

/** The colour of what a client owes as a whole: that of its most urgent invoice; null without any (TL7). */
export function owedState(states: readonly PaymentState[]): "overdue" | "partial" | "unpaid" | "paid" | null {
  const what = invoicesUrgency(states)?.what;
  return what === "late"
    ? "overdue"
    : what === "partial" || what === "unpaid" || what === "paid"
      ? what
      : null;
}
