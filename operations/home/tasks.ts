import { type Day, daysBetween } from "~/domain/calendar/day";
import { parisDay } from "~/domain/calendar/paris";
import type { Ctx } from "../context.server";
import { number, type Question, type Row, text } from "./question";
import { waitAsked } from "./wait-questions";
import { OF_ROLE, WAITS, type WaitKind } from "./waits";

export interface Task {
  id: string;
  href: string;
  title: string;
  clientName: string;
  /** Whole days it has waited; for a warranty, whole days that are left. */
  days: number;
  /** Only on pages of those who see amounts, of what has one. */
  grossCents?: number;
}

/** What waits of one kind: the first few, how many in all, and the list that shows them. */
export interface Waiting {
  kind: WaitKind;
  total: number;
  /** Empty where no list shows just these. */
  href: string;
  tasks: Task[];
}

/** The kinds whose rows are a seller's. */
const OF_SELLER = new Set<WaitKind>(["late", "question", "signed", "to-invoice", "silent", "draft"]);
const PATHS: Record<WaitKind, { record: (row: Row) => string; list: string }> = {
  action: { record: ({ id }) => `/actions/${id}`, list: "/actions" },
  late: { record: ({ id }) => `/factures/${id}`, list: "/factures?etat=overdue" },
  question: { record: ({ id }) => `/devis/${id}/messages`, list: "/devis?etat=asked" },
  signed: { record: ({ id }) => `/devis/${id}`, list: "/devis?etat=to-order" },
  "to-invoice": { record: ({ id }) => `/commandes/${id}`, list: "/commandes?etat=to-invoice" },
  "draft-invoice": { record: ({ id }) => `/factures/${id}`, list: "/factures?etat=draft" },
  silent: { record: ({ id }) => `/devis/${id}`, list: "/devis?etat=silent" },
  draft: { record: ({ id }) => `/devis/${id}`, list: "/devis?etat=draft" },
  mail: { record: ({ id }) => `/messages/${id}`, list: "/messages" },
  incomplete: { record: ({ id }) => `/clients/${id}/fiche`, list: "/clients?tri=-creation" },
  warranty: { record: (row) => `/clients/${row.client_id}/ouvrages/${row.id}`, list: "" },
};

/** The kinds that this person may act on, in the order of their role. */
export const kindsFor = (ctx: Ctx): WaitKind[] =>
  ctx.viewer.kind === "staff" ? OF_ROLE[ctx.viewer.role].filter((kind) => ctx.can(WAITS[kind])) : [];

/** What waits for this person, but late invoices: see `momentOf`. */
export function tasksOf(ctx: Ctx, sellerId: string | null): Question<Waiting[]> {
  const kinds = kindsFor(ctx).filter((kind) => kind !== "late");
  return {
    asks: kinds.map((kind) => waitAsked(ctx, kind, sellerId)),
    reads: (...rows) =>
      kinds.map((kind, i) => waiting(ctx, kind, rows[i] ?? [], number(rows[i]?.[0]?.total), sellerId)),
  };
}

/** The rows of one kind as the page shows them. */
export const waiting = (
  ctx: Ctx,
  kind: WaitKind,
  rows: Row[],
  total: number,
  sellerId: string | null,
): Waiting => ({
  kind,
  total,
  href: listOf(kind, kind === "draft" && ctx.viewer.kind === "staff" ? ctx.viewer.userId : sellerId),
  tasks: rows.map((row) => ({
    id: text(row.id),
    href: PATHS[kind].record(row),
    title: kind === "late" ? `Facture ${row.title}` : text(row.title),
    clientName: text(row.client_name),
    days: daysOf(ctx, row.since ?? null),
    ...(row.cents !== null && ctx.can("see.sale-prices") ? { grossCents: number(row.cents) } : {}),
  })),
});

/** The list of just these, of one seller where the page is of one; empty where there is none. */
function listOf(kind: WaitKind, sellerId: string | null): string {
  const { list } = PATHS[kind];
  return sellerId && OF_SELLER.has(kind) ? `${list}&commercial=${sellerId}` : list;
}

function daysOf(ctx: Ctx, since: string | number | null): number {
  const day = typeof since === "number" ? parisDay(since) : ((since ?? ctx.today) as Day);
  return Math.abs(daysBetween(day, ctx.today));
}
