import { type Settlement, settlement } from "~/domain/billing/settlement";
import { formatPhone } from "~/domain/identity/phone-writing";
import { type QuoteStatus, quoteStatus } from "~/domain/quotes/status";
import type { Query } from "~/domain/search/query";
import { isExact } from "~/domain/search/rank";
import type { Ctx } from "../context.server";
import type { Kind } from "./groups";
import { FEW, MOST, type SearchHit } from "./hits";

/** A kind of thing that is found, and words inside the documents of a holder. */
export type ResultKind = Kind | "inside";
export interface SearchResult {
  kind: ResultKind;
  id: string;
  clientId: string | null;
  title: string;
  detail: string;
  href: string;
  /** Left out for those who may not see amounts. */
  amountCents?: number;
  /** Where an invoice stands. */
  settlement?: Settlement;
  /** Where to drive, for a client and an ouvrage. */
  place?: string;
  /** Where a quote stands. */
  quote?: QuoteStatus;
  /** What a document says around the words: plain text and words found in turn, plain first. */
  said?: string[];
}
export interface SearchGroup {
  kind: ResultKind;
  count: number;
  /** The index stopped counting here: there are more. */
  more: boolean;
  results: SearchResult[];
}
export interface Found {
  query: Query;
  groups: SearchGroup[];
  /** The words really looked for, when what was typed gave nothing. */
  corrected: string | null;
  /** The one thing that is called or numbered exactly so: a scanned code opens it. */
  only: string | null;
}

/** The index keeps phones as the base does; people read them in pairs. */
const phonesWritten = (detail: string) => detail.replace(/\+\d{6,15}\b/g, formatPhone);

/** How many hits are taken of each question. */
export const depthOf = (most: number) => (most <= 5 ? FEW : MOST);

/** Hits, best first, as they are shown: by kind, so many of each, with what this viewer may see of them. */
export function answered(
  ctx: Ctx,
  query: Query,
  best: SearchHit[],
  most: number,
  words: string | null,
): Found {
  const kinds = [...new Set(best.map((hit) => hit.kind))];
  const groups = kinds.map((kind) => {
    const all = best.filter((hit) => hit.kind === kind);
    return {
      kind,
      count: all.length,
      more: all.length >= depthOf(most),
      results: all.slice(0, most).map((hit) => resultOf(ctx, hit)),
    };
  });
  return { query, groups, corrected: words, only: words === null ? onlyOne(best, query) : null };
}

const resultOf = (ctx: Ctx, hit: SearchHit): SearchResult => ({
  kind: hit.kind,
  id: hit.subjectId,
  clientId: hit.clientId,
  title: hit.title,
  detail: phonesWritten(hit.detail),
  href: hit.href,
  ...(ctx.can("see.sale-prices") && hit.amountCents !== null ? { amountCents: hit.amountCents } : {}),
  ...(hit.place ? { place: hit.place } : {}),
  ...settled(ctx, hit),
  ...offered(ctx, hit),
});

function settled(ctx: Ctx, hit: SearchHit): { settlement?: Settlement } {
  if (!hit.standing) return {};
  const [dueOn, gross, paid, credited] = hit.standing;
  return { settlement: settlement({ dueOn, gross, paid, credited }, ctx.today) };
}

function offered(ctx: Ctx, hit: SearchHit): { quote?: QuoteStatus } {
  if (!hit.offer) return {};
  const [sentAt, acceptedAt, refusedAt, supersededAt, binnedAt, validUntil, firstViewedAt] = hit.offer;
  return {
    quote: quoteStatus(
      { sentAt, acceptedAt, refusedAt, supersededAt, binnedAt, validUntil, firstViewedAt },
      ctx.today,
    ),
  };
}

/** The address of the only hit, or of the only exact one. */
function onlyOne(best: SearchHit[], query: Query): string | null {
  const exact = best.length === 1 ? best : best.filter((hit) => isExact(hit, query));
  return exact.length === 1 ? (exact[0]?.href ?? null) : null;
}
