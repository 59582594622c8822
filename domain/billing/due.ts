import { addDays, type Day, endOfMonth } from "~/domain/calendar/day";

export type PaymentTerms = "net_days" | "end_of_month_then_days" | "days_then_end_of_month";

/** Day by which an invoice of this day is to be paid (B13). */
export function dueDay(issuedOn: Day, terms: PaymentTerms, days: number): Day {
  switch (terms) {
    case "net_days":
      return addDays(issuedOn, days);
    case "end_of_month_then_days":
      return addDays(endOfMonth(issuedOn), days);
    case "days_then_end_of_month":
      return endOfMonth(addDays(issuedOn, days));
  }
}
