import { fold } from "./fold";
import type { Query } from "./query";

export interface Hit {
  kind: "client" | "article" | "quote" | "order" | "invoice" | "credit-note";
  title: string;
  words: string;
  parts: string;
  /** Instant that makes it recent, milliseconds. */
  rankedAt: number;
}

const WEIGHT: Record<Hit["kind"], number> = {
  client: 40,
  article: 30,
  quote: 20,
  invoice: 18,
  order: 15,
  "credit-note": 10,
};
const DAY = 24 * 3600_000;

/** exact > prefix > word > fragment, then kind, then freshness (S7). Higher is better. */
export function score(hit: Hit, query: Query, now: number): number {
  const fresh = 20 / (1 + Math.max(0, now - hit.rankedAt) / (30 * DAY));
  return closeness(hit, query) + WEIGHT[hit.kind] + fresh;
}

function closeness(hit: Hit, query: Query): number {
  const title = fold(hit.title);
  const parts = ` ${hit.parts} `;
  if (query.text !== "" && (title === query.text || parts.includes(` ${query.text} `))) return 1000;
  if (query.digits && parts.includes(` ${query.digits} `)) return 1000;
  if (query.text !== "" && title.startsWith(query.text)) return 600;
  const words = ` ${hit.words.replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const terms = query.terms.map((term) => term.replace(/[^\p{L}\p{N}]+/gu, " "));
  if (terms.length > 0 && terms.every((term) => words.includes(` ${term} `))) return 400;
  if (terms.length > 0 && terms.every((term) => words.includes(` ${term}`))) return 200;
  return 100;
}

const alphabet = new Intl.Collator("fr");

/** Best first; equals keep the order of their title. Pure: gives a new list. */
export const ranked = <T extends Hit>(hits: T[], query: Query, now: number): T[] =>
  hits
    .map((hit) => ({ hit, value: score(hit, query, now) }))
    .toSorted((a, b) => b.value - a.value || alphabet.compare(a.hit.title, b.hit.title))
    .map(({ hit }) => hit);
