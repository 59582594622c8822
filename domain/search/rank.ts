import { fold } from "./fold";
import type { Query } from "./query";

export interface Hit {
  kind: "client" | "article" | "quote" | "order" | "invoice" | "credit-note" | "ouvrage" | "file";
  title: string;
  words: string;
  parts: string;
  /** Instant that makes it recent, milliseconds. */
  rankedAt: number;
  /** Who follows it or sells it. */
  ownerId: string | null;
  amountCents: number | null;
}

const WEIGHT: Record<Hit["kind"], number> = {
  client: 40,
  article: 30,
  quote: 20,
  invoice: 18,
  order: 15,
  ouvrage: 12,
  "credit-note": 10,
  file: 8,
};
/** What is one's own comes before what is fresh, and stays behind what matches better. */
const OWN = 45;
const DAY = 24 * 3600_000;

/** exact > prefix > word > fragment, then one's own, then kind, then freshness (S7). Higher is better. */
export function score(hit: Hit, query: Query, now: number, me?: string): number {
  const fresh = 20 / (1 + Math.max(0, now - hit.rankedAt) / (30 * DAY));
  const own = me !== undefined && hit.ownerId === me ? OWN : 0;
  return closeness(hit, query) + own + WEIGHT[hit.kind] + fresh;
}

/** Called or numbered exactly as it was typed (S7). */
export function isExact(hit: Hit, query: Query): boolean {
  const parts = ` ${hit.parts} `;
  return (
    (query.text !== "" && (fold(hit.title) === query.text || parts.includes(` ${query.text} `))) ||
    (query.digits !== null && parts.includes(` ${query.digits} `))
  );
}

function closeness(hit: Hit, query: Query): number {
  if (isExact(hit, query)) return 1000;
  const title = fold(hit.title);
  if (query.text !== "" && title.startsWith(query.text)) return 600;
  if (query.amount && within(hit.amountCents, query.amount)) return query.amount.sure ? 500 : 150;
  const words = ` ${hit.words.replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const terms = query.terms.map((term) => term.replace(/[^\p{L}\p{N}]+/gu, " "));
  if (terms.length > 0 && terms.every((term) => words.includes(` ${term} `))) return 400;
  if (terms.length > 0 && terms.every((term) => words.includes(` ${term}`))) return 200;
  return 100;
}

const within = (cents: number | null, { from, to }: { from: number; to: number }) =>
  cents !== null && cents >= from && cents <= to;

const alphabet = new Intl.Collator("fr");

/** Best first; equals keep the order of their title. Pure: gives a new list. */
export const ranked = <T extends Hit>(hits: T[], query: Query, now: number, me?: string): T[] =>
  hits
    .map((hit) => ({ hit, value: score(hit, query, now, me) }))
    .toSorted((a, b) => b.value - a.value || alphabet.compare(a.hit.title, b.hit.title))
    .map(({ hit }) => hit);
