import type { StaffPermission } from "~/domain/access/permissions";

/** What a dashboard mail may hold, in its order, with the right that each needs. */
export const ELEMENTS = {
  "quotes-sent": { label: "Devis envoyés", permission: "quote.read" },
  "quotes-signed": { label: "Devis signés", permission: "quote.read" },
  orders: { label: "Commandes", permission: "order.read" },
  invoices: { label: "Factures émises, avoirs déduits", permission: "invoice.read" },
  receipts: { label: "Règlements reçus", permission: "payment.read" },
  overdue: { label: "Factures en retard", permission: "invoice.read" },
  unanswered: { label: "Devis sans réponse", permission: "quote.read" },
  "new-clients": { label: "Nouveaux clients", permission: "client.read" },
} as const satisfies Record<string, { label: string; permission: StaffPermission }>;

export type ReportElement = keyof typeof ELEMENTS;
export const REPORT_ELEMENTS = Object.keys(ELEMENTS) as ReportElement[];

/** Those that stand as they are today rather than over a period: nothing to compare them with. */
export const isStanding = (element: ReportElement): boolean =>
  element === "overdue" || element === "unanswered";
