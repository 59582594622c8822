import type { NotificationKind } from "./kinds";

type Facts = Record<string, string | number>;

const SENTENCES: Record<NotificationKind, (facts: Facts) => string> = {
  "quote-viewed": (f) => `${f.client} a ouvert le devis ${f.number}`,
  "quote-accepted": (f) => `${f.client} a signé le devis ${f.number}`,
  "quote-refused": (f) => `${f.client} a refusé le devis ${f.number}`,
  "quote-asked": (f) => `${f.client} pose une question sur le devis ${f.number}`,
  "quote-silent": (f) => `${f.client} n'a pas répondu au devis ${f.number} depuis ${f.days} jours`,
  "payment-received": (f) => `Règlement reçu de ${f.client}`,
  "invoice-overdue": (f) => `La facture ${f.number} de ${f.client} est en retard de paiement`,
  "survey-answered": (f) => `${f.client} a répondu à l'enquête « ${f.title} »`,
  "survey-bad": (f) => `${f.client} donne ${f.note} à l'enquête « ${f.title} »`,
  "mail-bounced": (f) => `Le mail « ${f.subject} » n'est pas arrivé à ${f.to}`,
  "purge-due": (f) =>
    `À supprimer, la loi ne le fait plus garder : ${f.what} d'une personne effacée${f.code ? ` (${f.code})` : ""}`,
  "job-failed": (f) => `« ${f.job} » a échoué : ${f.reason}`,
};

/** The sentence of a notification. */
export const notificationSentence = (kind: NotificationKind, facts: Facts): string => SENTENCES[kind](facts);

const PATHS: Record<string, (id: string) => string> = {
  quote: (id) => `/devis/${id}`,
  invoice: (id) => `/factures/${id}`,
  client: (id) => `/clients/${id}`,
  erasure: (id) => `/clients/${id}/effacement`,
  report: (id) => `/rapports/${id}`,
  mail: (id) => `/messages/${id}`,
  job: () => "/reglages/automatismes",
};

/** The page that a notification leads to. */
export const notificationPath = (kind: NotificationKind, subjectKind: string, id: string): string =>
  kind === "quote-asked" ? `/devis/${id}/messages` : (PATHS[subjectKind]?.(id) ?? "/notifications");
