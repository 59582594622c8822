import { type Settlement, settlement } from "~/domain/billing/settlement";
import { formatPhone } from "~/domain/identity/phone-writing";
import { type QuoteStatus, quoteStatus } from "~/domain/quotes/status";
import { fold } from "~/domain/search/fold";
import { parseQuery, type Query } from "~/domain/search/query";
import { ranked } from "~/domain/search/rank";
import { type Ctx, verb } from "../context.server";
import { type Kind, SCOPED, type WithinScope } from "./groups";
import { documentsOfClients, FEW, hitsByAmount, hitsByDays, hitsByText, MOST, type SearchHit } from "./hits";
import { hitsNear } from "./near";

export type ResultKind = Kind;
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
}

const KINDS: { kind: ResultKind; right: Parameters<Ctx["can"]>[0] }[] = [
  { kind: "client", right: "client.read" },
  { kind: "article", right: "article.read" },
  { kind: "quote", right: "quote.read" },
  { kind: "order", right: "order.read" },
  { kind: "invoice", right: "invoice.read" },
  { kind: "credit-note", right: "invoice.read" },
  { kind: "ouvrage", right: "client.read" },
  { kind: "file", right: "file.read" },
];
const DOCUMENTS: ReadonlySet<ResultKind> = new Set(["quote", "order", "invoice", "credit-note"]);
const OF_SCOPE: Record<Query["scope"], (kind: ResultKind) => boolean> = {
  all: () => true,
  article: (kind) => kind === "article",
  documents: (kind) => DOCUMENTS.has(kind),
  person: (kind) => kind === "client",
  // Until visits are planned, a site is an ouvrage or an order: where they stand, and since when.
  site: (kind) => kind === "ouvrage" || kind === "order",
  amount: (kind) => DOCUMENTS.has(kind) || kind === "article",
  number: (kind) => kind !== "article" && kind !== "file",
};

/**
 * Looks everywhere this viewer may. `size` is the most results a group shows: five in the dropdown, fifty on the page.
 * `within` narrows to a kind of things, where the text has no sign that says otherwise (SRCH-14).
 */
export const search = verb(
  "search.use",
  async (ctx, typed: string, size?: number, within: WithinScope = "all"): Promise<Found> => {
    const most = size ?? 5;
    const query = parseQuery(typed, modeOf(ctx));
    const inScope = query.scope === "all" ? SCOPED[within] : OF_SCOPE[query.scope];
    const kinds = KINDS.filter(({ kind, right }) => ctx.can(right) && inScope(kind)).map((k) => k.kind);
    const hits = await hitsOf(ctx, query, kinds, depthOf(most));
    if (hits.length > 0) return answered(ctx, query, ranked(hits, query, ctx.now, meOf(ctx)), most, null);
    const near =
      query.terms.length > 0 && query.days === null && query.scope !== "amount" && kinds.length > 0
        ? await nearOf(ctx, query, kinds)
        : null;
    return answered(ctx, near?.query ?? query, near?.hits ?? [], most, near?.query.text ?? null);
  },
);

const meOf = (ctx: Ctx) => (ctx.viewer.kind === "staff" ? ctx.viewer.userId : undefined);
const modeOf = (ctx: Ctx) => (ctx.viewer.kind === "staff" ? ctx.viewer.search?.mode : undefined) ?? "usual";

/** The index keeps phones as the base does; people read them in pairs. */
const phonesWritten = (detail: string) => detail.replace(/\+\d{6,15}\b/g, formatPhone);

const depthOf = (most: number) => (most <= 5 ? FEW : MOST);

async function hitsOf(ctx: Ctx, query: Query, kinds: ResultKind[], most: number): Promise<SearchHit[]> {
  if (kinds.length === 0) return [];
  const amount = ctx.can("see.sale-prices") ? query.amount : null;
  if (query.scope === "amount") return amount ? hitsByAmount(ctx, amount, kinds) : [];
  if (query.scope === "documents") {
    const clients = await hitsByText(ctx, { ...query, days: null }, ["client"]);
    return ofClients(ctx, query, clients, kinds);
  }
  if (query.days) return hitsByDays(ctx, query.days, query.terms, kinds);
  const [byText, byAmount] = await Promise.all([
    hitsByText(ctx, query, kinds, most),
    amount ? hitsByAmount(ctx, amount, kinds, most) : [],
  ]);
  const known = new Set(byText.map((hit) => hit.rowid));
  return [...byText.filter(modeAllows(query)), ...byAmount.filter((hit) => !known.has(hit.rowid))];
}

const ofClients = (ctx: Ctx, query: Query, clients: SearchHit[], kinds: ResultKind[]) =>
  documentsOfClients(ctx, ranked(clients, query, ctx.now, meOf(ctx)).slice(0, 50), kinds, query.days);

/** A mistyped name of a client leads to its documents too. */
async function nearOf(ctx: Ctx, query: Query, kinds: ResultKind[]) {
  const me = meOf(ctx);
  if (query.scope !== "documents") return hitsNear(ctx, query, kinds, me);
  const clients = await hitsNear(ctx, query, ["client"], me);
  return clients && { query: clients.query, hits: await ofClients(ctx, clients.query, clients.hits, kinds) };
}

/** "Commence par": what is typed begins the title, or a reference, a number, a phone or a mail (S12). */
const modeAllows = (query: Query) => (hit: SearchHit) =>
  query.mode !== "starts" ||
  fold(hit.title).startsWith(query.text) ||
  (/[\d@]/.test(query.text) && ` ${hit.parts}`.includes(` ${query.digits ?? query.text}`));

function answered(ctx: Ctx, query: Query, best: SearchHit[], most: number, words: string | null): Found {
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
  return { query, groups, corrected: words };
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
