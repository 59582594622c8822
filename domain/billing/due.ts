import type { Day } from "~/domain/calendar/day";

export type PaymentTerms = "net_days" | "end_of_month_then_days" | "days_then_end_of_month";

const DAY = 86_400_000;
const instant = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10) as Day;

/** Day by which an invoice of this day is to be paid (B13). */
export function dueDay(issuedOn: Day, terms: PaymentTerms, days: number): Day {
  switch (terms) {
    case "net_days":
      return dayOf(instant(issuedOn) + days * DAY);
    case "end_of_month_then_days":
      return dayOf(instant(endOfMonth(issuedOn)) + days * DAY);
    case "days_then_end_of_month":
      return endOfMonth(dayOf(instant(issuedOn) + days * DAY));
  }
}

function endOfMonth(day: Day): Day {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return dayOf(Date.UTC(year, month, 0));
}
