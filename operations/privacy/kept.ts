import { prepared, statement } from "~/db/batch";
import type { KeptKind } from "~/db/schema/privacy";
import type { Day } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import { parisDay } from "~/domain/calendar/paris";
import type { Cents } from "~/domain/money/money";
import { accountingUntil, contractUntil, type Retention, worksUntil } from "~/domain/privacy/retention";
import type { Ctx } from "../context.server";
import { KEPT_QUOTE, KEPT_REPORT, THESE } from "./erased-scope";

/** One thing that the law keeps, with what it is called and where it is read. */
export interface KeptThing extends Retention {
  kind: KeptKind["kind"];
  words: string;
  href: string;
}

interface Row {
  id: string;
  number: string;
  day: string | number;
  gross: Cents;
  works: number;
  online: number;
}

const WORKS = (lines: string, owner: string) =>
  `exists(select 1 from ${lines} l where l.${owner} and l.nature = 'services')`;
/** The last day of an order: its last invoice, else its own. */
const LAST =
  "coalesce((select max(i.issued_on) from invoice i where i.order_id = o.id and i.issued_on is not null), o.ordered_on)";

const QUESTIONS: Record<KeptKind["kind"], string> = {
  invoice: `select id, number, issued_on as day, gross_cents as gross, 0 as works, 0 as online from invoice where client_id in ${THESE} and issued_at is not null order by issued_on, number`,
  "credit-note": `select id, number, issued_on as day, gross_cents as gross, 0 as works, 0 as online from credit_note where client_id in ${THESE} and issued_at is not null order by issued_on, number`,
  payment: `select id, '' as number, received_on as day, amount_cents as gross, 0 as works, 0 as online from payment where client_id in ${THESE} order by received_on, id`,
  quote: `select quote.id, quote.number, coalesce((select ${LAST} from sales_order o where o.quote_id = quote.id), quote.dated_on) as day, quote.gross_cents as gross, ${WORKS("quote_line", "quote_id = quote.id")} as works, quote.accepted_at is not null as online from quote where quote.client_id in ${THESE} and ${KEPT_QUOTE} order by quote.number, quote.revision`,
  order: `select o.id, o.number, ${LAST} as day, o.gross_cents as gross, ${WORKS("sales_order_line", "order_id = o.id")} as works, exists(select 1 from quote q where q.id = o.quote_id and q.accepted_at is not null) as online from sales_order o where o.client_id in ${THESE} order by o.number`,
  report: `select id, title as number, finished_at as day, 0 as gross, 1 as works, 0 as online from filled_form where client_id in ${THESE} and ${KEPT_REPORT} order by finished_at, id`,
};

/** What the law keeps of these clients, kind after kind, each until when (PV8). */
export async function keptOf(ctx: Ctx, ids: readonly string[]): Promise<KeptThing[]> {
  const kinds = Object.keys(QUESTIONS) as KeptKind["kind"][];
  const answers = await ctx.env.DB.batch<Row>(
    prepared(
      ctx.env.DB,
      kinds.map((kind) => statement(QUESTIONS[kind], JSON.stringify(ids))),
    ),
  );
  return kinds.flatMap((kind, i) => (answers[i]?.results ?? []).map((row) => thingOf(kind, row)));
}

function thingOf(kind: KeptKind["kind"], row: Row): KeptThing {
  const on = typeof row.day === "number" ? parisDay(row.day) : (row.day as Day);
  const of = { on, gross: row.gross, works: row.works === 1, signedOnline: row.online === 1 };
  switch (kind) {
    case "invoice":
      return { kind, words: `Facture ${row.number}`, href: `/factures/${row.id}`, ...accountingUntil(on) };
    case "credit-note":
      return { kind, words: `Avoir ${row.number}`, href: `/avoirs/${row.id}`, ...accountingUntil(on) };
    case "payment":
      return { kind, words: `Règlement du ${formatDay(on)}`, href: "", ...accountingUntil(on) };
    case "quote":
      return { kind, words: `Devis ${row.number}`, href: `/devis/${row.id}`, ...contractUntil(of) };
    case "order":
      return { kind, words: `Commande ${row.number}`, href: `/commandes/${row.id}`, ...contractUntil(of) };
    case "report":
      return { kind, words: `Rapport « ${row.number} »`, href: `/rapports/${row.id}`, ...worksUntil(on) };
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
