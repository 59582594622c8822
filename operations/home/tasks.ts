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

const PATHS: Record<WaitKind, { record: (row: Row) => string; list: string }> = {
  late: { record: ({ id }) => `/factures/${id}`, list: "/factures?etat=overdue" },
  question: { record: ({ id }) => `/devis/${id}/messages`, list: "" },
  signed: { record: ({ id }) => `/devis/${id}`, list: "/devis?etat=accepted" },
  "to-invoice": { record: ({ id }) => `/commandes/${id}`, list: "/commandes?etat=to-invoice" },
  "draft-invoice": { record: ({ id }) => `/factures/${id}`, list: "/factures?etat=draft" },
  silent: { record: ({ id }) => `/devis/${id}`, list: "/devis?etat=sent" },
  draft: { record: ({ id }) => `/devis/${id}`, list: "/devis?etat=draft" },
  mail: { record: ({ id }) => `/messages/${id}`, list: "/messages" },
  incomplete: { record: ({ id }) => `/clients/${id}/fiche`, list: "/clients?tri=-created" },
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
      kinds.map((kind, i) => waiting(ctx, kind, rows[i] ?? [], number(rows[i]?.[0]?.total))),
  };
}

/** The rows of one kind as the page shows them. */
export const waiting = (ctx: Ctx, kind: WaitKind, rows: Row[], total: number): Waiting => ({
  kind,
  total,
  href: PATHS[kind].list,
  tasks: rows.map((row) => ({
    id: text(row.id),
    href: PATHS[kind].record(row),
    title: kind === "late" ? `Facture ${row.title}` : text(row.title),
    clientName: text(row.client_name),
    days: daysOf(ctx, row.since ?? null),
    ...(row.cents !== null && ctx.can("see.sale-prices") ? { grossCents: number(row.cents) } : {}),
  })),
});

function daysOf(ctx: Ctx, since: string | number | null): number {
  const day = typeof since === "number" ? parisDay(since) : ((since ?? ctx.today) as Day);
  return Math.abs(daysBetween(day, ctx.today));
}
