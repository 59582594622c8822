import { fold } from "~/domain/search/fold";
import { parseQuery, type Query } from "~/domain/search/query";
import { ranked } from "~/domain/search/rank";
import { type Ctx, verb } from "../context.server";
import { answered, depthOf, type Found } from "./found";
import { type Kind, SCOPED, type WithinScope } from "./groups";
import { documentsOfClients, hitsByAmount, hitsByDays, hitsByText, type SearchHit } from "./hits";
import { wordsInside } from "./inside";
import { hitsNear } from "./near";

const KINDS: { kind: Kind; right: Parameters<Ctx["can"]>[0] }[] = [
  { kind: "client", right: "client.read" },
  { kind: "article", right: "article.read" },
  { kind: "quote", right: "quote.read" },
  { kind: "order", right: "order.read" },
  { kind: "invoice", right: "invoice.read" },
  { kind: "credit-note", right: "invoice.read" },
  { kind: "ouvrage", right: "client.read" },
  { kind: "file", right: "file.read" },
];
const DOCUMENTS: ReadonlySet<Kind> = new Set(["quote", "order", "invoice", "credit-note"]);
const OF_SCOPE: Record<Query["scope"], (kind: Kind) => boolean> = {
  all: () => true,
  article: (kind) => kind === "article",
  documents: (kind) => DOCUMENTS.has(kind),
  person: (kind) => kind === "client",
  // Until visits are planned, a site is an ouvrage or an order: where they stand, and since when.
  site: (kind) => kind === "ouvrage" || kind === "order",
  amount: (kind) => DOCUMENTS.has(kind) || kind === "article",
  number: (kind) => kind !== "article" && kind !== "file",
  // Asked of the documents themselves.
  inside: () => false,
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
    if (query.scope === "inside") return withInside(ctx, answered(ctx, query, [], most, null), [], most);
    const hits = await hitsOf(ctx, query, kinds, depthOf(most));
    if (hits.length > 0) {
      const found = answered(ctx, query, ranked(hits, query, ctx.now, meOf(ctx)), most, null);
      return looksInside(query, within) ? withInside(ctx, found, hits, most) : found;
    }
    const near =
      query.terms.length > 0 && query.days === null && query.scope !== "amount" && kinds.length > 0
        ? await nearOf(ctx, query, kinds)
        : null;
    const found = answered(ctx, near?.query ?? query, near?.hits ?? [], most, near?.query.text ?? null);
    return looksInside(query, within) ? withInside(ctx, found, [], most, query) : found;
  },
);

/** Words inside documents are looked for everywhere or among files, from three letters on. */
const looksInside = (query: Query, within: WithinScope) =>
  query.scope === "all" &&
  (within === "all" || within === "file") &&
  query.terms.some((term) => term.length > 2);

/** Documents that say the words come last, where the rest leaves room. */
async function withInside(
  ctx: Ctx,
  found: Found,
  hits: SearchHit[],
  most: number,
  { text } = found.query,
): Promise<Found> {
  const room = most - hits.length;
  if (room <= 0) return found;
  const known = new Set(hits.flatMap((hit) => (hit.kind === "file" ? hit.subjectId : [])));
  const { results, more } = await wordsInside(ctx, text, most, known);
  if (results.length === 0) return found;
  return { ...found, groups: [...found.groups, { kind: "inside", count: results.length, more, results }] };
}

const meOf = (ctx: Ctx) => (ctx.viewer.kind === "staff" ? ctx.viewer.userId : undefined);
const modeOf = (ctx: Ctx) => (ctx.viewer.kind === "staff" ? ctx.viewer.search?.mode : undefined) ?? "usual";

async function hitsOf(ctx: Ctx, query: Query, kinds: Kind[], most: number): Promise<SearchHit[]> {
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

const ofClients = (ctx: Ctx, query: Query, clients: SearchHit[], kinds: Kind[]) =>
  documentsOfClients(ctx, ranked(clients, query, ctx.now, meOf(ctx)).slice(0, 50), kinds, query.days);

/** A mistyped name of a client leads to its documents too. */
async function nearOf(ctx: Ctx, query: Query, kinds: Kind[]) {
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
