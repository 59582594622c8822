/** Where a mail stands: waiting, kept on this machine, left, and what its provider told since. */
export type MailStatus = "queued" | "kept" | "sent" | "delivered" | "complained" | "bounced" | "parked";

/** What a provider tells of a mail that left: late, received, called spam, not sent after all, sent back. */
export type DeliveryKind = "delayed" | "delivered" | "complained" | "failed" | "bounced";

/** News by weight. A mail has several recipients and news come in any order: the worst one is what a person must see. */
const WEIGHTS: readonly MailStatus[] = ["sent", "delivered", "complained", "parked", "bounced"];

/** The state that a piece of news leads to (ML1); null when it is only worth telling. */
export function statusOf(kind: DeliveryKind): MailStatus | null {
  if (kind === "delayed") return null;
  return kind === "failed" ? "parked" : kind;
}

/** The states that a piece of news overtakes (ML2): those of a mail that left, and that weigh less. */
export function overtakenBy(kind: DeliveryKind): MailStatus[] {
  const status = statusOf(kind);
  return status === null ? [] : WEIGHTS.slice(0, WEIGHTS.indexOf(status));
}

/** The heaviest of several pieces of news (ML2), null when none leads to a state. */
export const heaviest = <News extends { kind: DeliveryKind }>(news: readonly News[]): News | null =>
  news.reduce<News | null>((worst, one) => {
    const weight = overtakenBy(one.kind).length;
    return weight > (worst ? overtakenBy(worst.kind).length : 0) ? one : worst;
  }, null);
