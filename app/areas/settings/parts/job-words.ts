import type { When } from "~/domain/schedule/schedule";

const hour = (at: number) =>
  `${Math.floor(at / 60)} h${at % 60 === 0 ? "" : ` ${String(at % 60).padStart(2, "0")}`}`;
const DAYS = ["", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/** "chaque jour à 3 h 15". */
export function whenWords(when: When): string {
  switch (when.every) {
    case "minute":
      return "chaque minute";
    case "day":
      return `chaque jour à ${hour(when.at)}`;
    case "week":
      return `le ${DAYS[when.on]} à ${hour(when.at)}`;
    case "month":
      return `le ${when.on === 1 ? "1er" : when.on} du mois à ${hour(when.at)}`;
  }
}

const EVENTS: Record<string, string> = {
  changed: "Pages à mettre à jour",
  "mail.queued": "Mail à envoyer",
  "user.invited": "Invitation à envoyer",
  "quote.sent": "Devis envoyé",
  "quote.viewed": "Devis consulté",
  "quote.accepted": "Devis signé",
  "quote.refused": "Devis refusé",
  "quote.asked": "Question d'un client",
  "order.created": "Commande créée",
  "invoice.issued": "Facture émise",
  "credit-note.issued": "Avoir émis",
  "payment.received": "Règlement reçu",
  "survey.answered": "Réponse à une enquête",
  "job.asked": "Travail demandé",
};

export const eventWord = (event: string): string => EVENTS[event] ?? event;
