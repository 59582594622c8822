import { prepared, statement } from "~/db/batch";
import type { KeptKind } from "~/db/schema/privacy";
import type { Day } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import { parisDay } from "~/domain/calendar/paris";
import type { Cents } from "~/domain/money/money";
import {
  accountingUntil,
  contractUntil,
  keptTogether,
  type Retention,
  worksUntil,
} from "~/domain/privacy/retention";
import type { Ctx } from "../context.server";
import { KEPT_QUOTE, KEPT_REPORT, THESE } from "./erased-scope";

/** One thing that the law keeps, with what it is called and where it is read. */
export interface KeptThing extends Retention {
  kind: KeptKind["kind"];
  id: string;
  clientId: string;
  /** As it was printed; empty for what bears none. */
  number: string;
  /** What leaves with it (PV13). */
  together: string;
  words: string;
  href: string;
}

type Row = [
  id: string,
  clientId: string,
  number: string,
  day: string | number,
  gross: Cents,
  works: number,
  online: number,
  together: string,
];

const WORKS = (lines: string, owner: string) =>
  `exists(select 1 from ${lines} l where l.${owner} and l.nature = 'services')`;
/** The last day of an order: its last invoice, else its own. */
const LAST =
  "coalesce((select max(i.issued_on) from invoice i where i.order_id = o.id and i.issued_on is not null), o.ordered_on)";
/** A piece of the books that still has its words. */
const WORDED = (kind: string, table: string) =>
  `not exists(select 1 from purged_piece p where p.kind = '${kind}' and p.piece_id = ${table}.id)`;
const BOOK = (kind: string, number: string, day: string, gross: string) =>
  `${number}, ${day}, ${gross}, 0, 0, '${kind} ' || id`;

const QUESTIONS: Record<KeptKind["kind"], (who: string) => string> = {
  invoice: (who) =>
    `select id, client_id, ${BOOK("invoice", "number", "issued_on", "gross_cents")} as together from invoice where client_id in ${who} and issued_at is not null and ${WORDED("invoice", "invoice")} order by issued_on, number`,
  "credit-note": (who) =>
    `select id, client_id, ${BOOK("credit-note", "number", "issued_on", "gross_cents")} as together from credit_note where client_id in ${who} and issued_at is not null and ${WORDED("credit-note", "credit_note")} order by issued_on, number`,
  payment: (who) =>
    `select id, client_id, ${BOOK("payment", "''", "received_on", "amount_cents")} as together from payment where client_id in ${who} and ${WORDED("payment", "payment")} order by received_on, id`,
  quote: (who) =>
    `select quote.id, quote.client_id, quote.number, coalesce((select ${LAST} from sales_order o where o.quote_id = quote.id), quote.dated_on), quote.gross_cents, ${WORKS("quote_line", "quote_id = quote.id")}, quote.accepted_at is not null, 'contract ' || quote.id as together from quote where quote.client_id in ${who} and ${KEPT_QUOTE} order by quote.number, quote.revision`,
  order: (who) =>
    `select o.id, o.client_id, o.number, ${LAST}, o.gross_cents, ${WORKS("sales_order_line", "order_id = o.id")}, exists(select 1 from quote q where q.id = o.quote_id and q.accepted_at is not null), 'contract ' || coalesce(o.quote_id, o.id) as together from sales_order o where o.client_id in ${who} order by o.number`,
  report: (who) =>
    `select id, client_id, title, finished_at, 0, 1, 0, 'report ' || root_id as together from filled_form where client_id in ${who} and ${KEPT_REPORT} order by finished_at, id`,
};
const KINDS = Object.keys(QUESTIONS) as KeptKind["kind"][];

/** One question a kind whose answer is all that is kept, as text: asked again inside a commit, it tells whether anything moved. */
export const factsAsked = (who: string): { kind: KeptKind["kind"]; question: string }[] =>
  KINDS.map((kind) => ({
    kind,
    question: `select json_group_array(json_array(c1, c2, c3, c4, c5, c6, c7, c8)) as facts from (with kept(c1, c2, c3, c4, c5, c6, c7, c8) as (${QUESTIONS[kind](who)}) select * from kept)`,
  }));

/** What is kept of these clients, kind after kind, as the base tells it. */
export async function keptFacts(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const answers = await ctx.env.DB.batch<{ facts: string }>(
    prepared(
      ctx.env.DB,
      factsAsked(THESE).map(({ question }) => statement(question, JSON.stringify(ids))),
    ),
  );
  return answers.map(({ results }) => results[0]?.facts ?? "[]");
}

/** The same as things, each with its law and its last day (PV8, PV13). */
export const thingsOf = (facts: readonly string[]): KeptThing[] =>
  keptTogether(
    KINDS.flatMap((kind, i) => (JSON.parse(facts[i] ?? "[]") as Row[]).map((row) => thingOf(kind, row))),
  );

/** What the law keeps of these clients, kind after kind, each until when (PV8). */
export const keptOf = async (ctx: Ctx, ids: readonly string[]): Promise<KeptThing[]> =>
  thingsOf(await keptFacts(ctx, ids));

function thingOf(kind: KeptKind["kind"], row: Row): KeptThing {
  const [id, clientId, number, day, gross, works, signed, together] = row;
  const on = typeof day === "number" ? parisDay(day) : (day as Day);
  const of = { on, gross, works: works === 1, signedOnline: signed === 1 };
  const one = { kind, id, clientId, number, together };
  switch (kind) {
    case "invoice":
      return { ...one, words: `Facture ${number}`, href: `/factures/${id}`, ...accountingUntil(on) };
    case "credit-note":
      return { ...one, words: `Avoir ${number}`, href: `/avoirs/${id}`, ...accountingUntil(on) };
    case "payment":
      return { ...one, words: `Règlement du ${formatDay(on)}`, href: "", ...accountingUntil(on) };
    case "quote":
      return { ...one, words: `Devis ${number}`, href: `/devis/${id}`, ...contractUntil(of) };
    case "order":
      return { ...one, words: `Commande ${number}`, href: `/commandes/${id}`, ...contractUntil(of) };
    case "report":
      return {
        ...one,
        // A title is free text: it may name somebody.
        number: "",
        words: `Rapport « ${number} »`,
        href: `/rapports/${id}`,
        ...worksUntil(on),
      };
  }
}

/** The same counted for the register, without a word of any of them. */
export function keptKinds(things: readonly KeptThing[]): KeptKind[] {
  const kinds = new Map<KeptKind["kind"], KeptKind>();
  for (const { kind, until, law } of things) {
    const known = kinds.get(kind);
    if (!known) kinds.set(kind, { kind, count: 1, until, law });
    else
      kinds.set(kind, {
        kind,
        count: known.count + 1,
        ...(until > known.until ? { until, law } : { until: known.until, law: known.law }),
      });
  }
  return [...kinds.values()];
}
