/** What a dashboard mail may hold, in its order. */
export const REPORT_ELEMENTS = [
  "quotes-sent",
  "quotes-signed",
  "orders",
  "invoices",
  "receipts",
  "overdue",
  "unanswered",
  "new-clients",
] as const;
export type ReportElement = (typeof REPORT_ELEMENTS)[number];
