import { type RouteConfig, route } from "@react-router/dev/routes";

export const billingRoutes = [
  route("factures", "areas/billing/list.tsx"),
  route("factures/nouvelle", "areas/billing/new.tsx"),
  route("factures/chaine", "areas/billing/chain.tsx"),
  route("factures/:invoiceId", "areas/billing/invoice.tsx"),
  route("factures/:invoiceId/emission", "areas/billing/issuance.ts"),
  route("factures/:invoiceId/brouillon", "areas/billing/draft.ts"),
  route("factures/:invoiceId/corbeille", "areas/billing/bin.ts"),
  route("factures/:invoiceId/retour", "areas/billing/restoration.ts"),
  route("factures/:invoiceId/pdf", "areas/billing/pdf.ts"),
  route("factures/:invoiceId/envoi", "areas/billing/sending.tsx"),
  route("factures/:invoiceId/avoir", "areas/billing/credit.tsx"),
  route("avoirs/nouveau", "areas/billing/new-credit.tsx"),
  route("avoirs/:creditNoteId", "areas/billing/credit-note.tsx"),
  route("avoirs/:creditNoteId/envoi", "areas/billing/credit-note-sending.tsx"),
  route("avoirs/:creditNoteId/pdf", "areas/billing/credit-note-pdf.ts"),
  route("reglements", "areas/billing/payments.tsx"),
  route("reglements/nouveau", "areas/billing/new-payment.tsx"),
  route("reglements/:paymentId/annulation", "areas/billing/reversal.tsx"),
] satisfies RouteConfig;
