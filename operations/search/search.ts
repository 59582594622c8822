import { type Settlement, settlement } from "~/domain/billing/settlement";
import { formatPhone } from "~/domain/identity/phone-writing";
import { parseQuery, type Query } from "~/domain/search/query";
import { ranked } from "~/domain/search/rank";
import { type Ctx, verb } from "../context.server";
import { documentsOfClients, FEW, hitsByAmount, hitsByText, MOST, type SearchHit } from "./hits";
import { corrected } from "./vocabulary";

export type ResultKind = SearchHit["kind"];
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
  amount: (kind) => DOCUMENTS.has(kind),
  number: (kind) => kind !== "article",
};

/** Most results a group shows: five in the dropdown, fifty on the page. */
export const search = verb("search.use", async (ctx, typed: string, size?: number): Promise<Found> => {
  const most = size ?? 5;
  const query = parseQuery(typed);
  const kinds = KINDS.filter(({ kind, right }) => ctx.can(right) && OF_SCOPE[query.scope](kind)).map(
    (k) => k.kind,
  );
  const hits = await hitsOf(ctx, query, kinds, depthOf(most));
  if (hits.length > 0 || query.terms.length === 0) return answered(ctx, query, hits, most, null);
  const second = await corrected(ctx, query);
  if (!second) return answered(ctx, query, [], most, null);
  return answered(ctx, second, await hitsOf(ctx, second, kinds, depthOf(most)), most, second.text);
});

const meOf = (ctx: Ctx) => (ctx.viewer.kind === "staff" ? ctx.viewer.userId : undefined);

/** The index keeps phones as the base does; people read them in pairs. */
const phonesWritten = (detail: string) => detail.replace(/\+\d{6,15}\b/g, formatPhone);

const depthOf = (most: number) => (most <= 5 ? FEW : MOST);

async function hitsOf(ctx: Ctx, query: Query, kinds: ResultKind[], most: number): Promise<SearchHit[]> {
  if (kinds.length === 0) return [];
  if (query.scope === "amount")
    return query.amount && ctx.can("see.sale-prices") ? hitsByAmount(ctx, query.amount, kinds) : [];
  if (query.scope === "documents") {
    const clients = await hitsByText(ctx, query, ["client"]);
    return documentsOfClients(ctx, ranked(clients, query, ctx.now, meOf(ctx)).slice(0, 50), kinds);
  }
  return hitsByText(ctx, query, kinds, most);
}

function answered(ctx: Ctx, query: Query, hits: SearchHit[], most: number, words: string | null): Found {
  const seesAmounts = ctx.can("see.sale-prices");
  const best = ranked(hits, query, ctx.now, meOf(ctx));
  const kinds = [...new Set(best.map((hit) => hit.kind))];
  const groups = kinds.map((kind) => {
    const all = best.filter((hit) => hit.kind === kind);
    return {
      kind,
      count: all.length,
      more: all.length >= depthOf(most),
      results: all.slice(0, most).map((hit) => {
        const state = settled(ctx, hit);
        return {
          kind,
          id: hit.subjectId,
          clientId: hit.clientId,
          title: hit.title,
          detail: phonesWritten(hit.detail),
          href: hit.href,
          ...(seesAmounts && hit.amountCents !== null ? { amountCents: hit.amountCents } : {}),
          ...(state ? { settlement: state } : {}),
        };
      }),
    };
  });
  return { query, groups, corrected: words };
}

function settled(ctx: Ctx, hit: SearchHit): Settlement | undefined {
  if (!hit.standing) return undefined;
  const [dueOn, gross, paid, credited] = hit.standing;
  return settlement({ dueOn, gross, paid, credited }, ctx.today);
}
