import type { Day } from "~/domain/calendar/day";

/** What happened to a quote; its status is read from this and never stored. Instants in milliseconds. */
export interface QuoteFacts {
  sentAt: number | null;
  firstViewedAt: number | null;
  acceptedAt: number | null;
  refusedAt: number | null;
  supersededAt: number | null;
  binnedAt: number | null;
  validUntil: Day;
}

export type QuoteStatus =
  | "draft"
  | "sent"
  | "viewed"
  | "accepted"
  | "refused"
  | "expired"
  | "superseded"
  | "binned";

/** Days without an answer after which a quote wants a call. */
export const SILENCE_DAYS = 7;

/**
 * The status of a quote on a civil day (Q1..Q6): a signature outlives everything, a newer version outlives an
 * answer, and an offer ends the day after `validUntil`.
 */
export function quoteStatus(quote: QuoteFacts, today: Day): QuoteStatus {
  if (quote.binnedAt !== null) return "binned";
  if (quote.acceptedAt !== null) return "accepted";
  if (quote.supersededAt !== null) return "superseded";
  if (quote.refusedAt !== null) return "refused";
  if (quote.sentAt === null) return "draft";
  if (quote.validUntil < today) return "expired";
  return quote.firstViewedAt === null ? "sent" : "viewed";
}
