import type { StaffPermission } from "~/domain/access/permissions";

/** What a person may be told of under the bell, in the words of their profile, with the right that each needs. */
export const KINDS = {
  "quote-viewed": { label: "Un client ouvre un devis pour la première fois", permission: "quote.read" },
  "quote-accepted": { label: "Un devis est signé", permission: "quote.read" },
  "quote-refused": { label: "Un devis est refusé", permission: "quote.read" },
  "quote-asked": { label: "Un client pose une question", permission: "quote.read" },
  "quote-silent": { label: "Un devis reste sans réponse", permission: "quote.read" },
  "payment-received": { label: "Un règlement arrive", permission: "payment.read" },
  "invoice-overdue": { label: "Une facture passe en retard", permission: "invoice.read" },
  "survey-answered": { label: "Un client répond à une enquête", permission: "survey.read" },
  "survey-bad": { label: "Un client donne une mauvaise note", permission: "survey.read" },
  "mail-bounced": { label: "Un mail n'a pas pu être remis", permission: "mail.read" },
  "purge-due": {
    label: "La loi ne fait plus garder des pièces d'une personne effacée",
    permission: "client.erase",
  },
  "job-failed": { label: "Un travail automatique échoue", permission: "job.manage" },
} as const satisfies Record<string, { label: string; permission: StaffPermission }>;

export type NotificationKind = keyof typeof KINDS;
export const NOTIFICATION_KINDS = Object.keys(KINDS) as NotificationKind[];
