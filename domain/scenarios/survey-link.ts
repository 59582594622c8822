const DAY = 24 * 3600_000;

/** How long one may answer, and change one's answer, after the sending. Milliseconds. */
export const SURVEY_LIFE = 45 * DAY;

interface Link {
  expiresAt: number;
  closedAt: number | null;
  declinedAt: number | null;
  answeredAt: number | null;
}

export type LinkState = "open" | "answered" | "declined" | "closed";

/** Where an invitation stands (SC7): one may answer in all states but the last. */
export const linkState = (link: Link, now: number): LinkState =>
  link.closedAt !== null || link.expiresAt <= now
    ? "closed"
    : link.declinedAt !== null
      ? "declined"
      : link.answeredAt !== null
        ? "answered"
        : "open";
