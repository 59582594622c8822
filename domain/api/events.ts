/** What a webhook may hear, with the sentence of the screen (K4). The names are those of the event table. */
export const WEBHOOK_EVENTS = {
  changed: "Une fiche, un article, un réglage… a changé",
  "quote.sent": "Un devis est parti chez le client",
  "quote.viewed": "Le client a ouvert un devis",
  "quote.accepted": "Un devis est signé",
  "quote.refused": "Un devis est refusé",
  "quote.asked": "Le client a posé une question sur un devis",
  "order.created": "Une commande est créée",
  "invoice.issued": "Une facture est émise",
  "credit-note.issued": "Un avoir est émis",
  "payment.received": "Un règlement est enregistré",
  "survey.answered": "Un client a répondu à une enquête",
} as const;
export type WebhookEvent = keyof typeof WEBHOOK_EVENTS;

export const isWebhookEvent = (name: string): name is WebhookEvent => Object.hasOwn(WEBHOOK_EVENTS, name);

/** Delays between tries of a delivery, in seconds, before their random part (K6). */
const FIRST_DELAY = 30;
export const MOST_TRIES = 8;

/** When to try again after `attempts` failures, milliseconds; `chance` in [0, 1) spreads what failed together. Null: park. */
export function nextTry(attempts: number, now: number, chance: number): number | null {
  if (attempts >= MOST_TRIES) return null;
  return now + Math.round(FIRST_DELAY * 1000 * 2 ** (attempts - 1) * (1 + chance / 4));
}

export interface Told {
  id: string;
  event: WebhookEvent;
  /** Instant of what happened, ISO 8601 UTC. */
  at: string;
  subjectId: string;
  topics: string[];
}

/** The message as it is sent and signed (K5). */
export const messageOf = (told: Told): string =>
  JSON.stringify({
    id: told.id,
    type: told.event,
    timestamp: told.at,
    data: { id: told.subjectId, topics: told.topics },
  });
