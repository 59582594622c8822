import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { invoice } from "~/db/schema/billing";
import { timelineEntry } from "~/db/schema/clients";
import { file } from "~/db/schema/files";
import { type Permission, viewerKey } from "~/domain/access/permissions";
import { type Settlement, settlement } from "~/domain/billing/settlement";
import type { MailStatus } from "~/domain/mail/delivery";
import { isTheirs } from "~/domain/timeline/notes";
import { creditedOf, paidOf } from "../billing/load";
import type { Ctx } from "../context.server";

export type EntryKind = (typeof timelineEntry.$inferSelect)["kind"];

/** Entries about documents are for those who may read those documents. */
const RIGHTS: Record<EntryKind, Permission> = {
  note: "client.read",
  call: "client.read",
  client: "client.read",
  action: "client.read",
  report: "report.read",
  file: "file.read",
  photo: "file.read",
  quote: "quote.read",
  signature: "quote.read",
  message: "quote.read",
  order: "order.read",
  invoice: "invoice.read",
  payment: "payment.read",
  mail: "mail.read",
};
export const entryKindsInSight = (ctx: Ctx): EntryKind[] =>
  (Object.keys(RIGHTS) as EntryKind[]).filter((kind) => ctx.can(RIGHTS[kind]));

export interface HistoryFilters {
  kinds?: EntryKind[];
  ouvrageId?: string;
  /** Words to be found in it (TL5). */
  text?: string;
  /** Key of the last entry of the page before: "at:id". */
  before?: string;
  /** Key down to which the answer goes, instead of one page: what is on screen already, asked again. */
  until?: string;
}
export const PAGE = 30;
const MOST = 500;

/** A key of a page, "at:id"; null for what is none. */
export function keyParts(key: string | undefined): { at: number; id: string } | null {
  const [, at, id] = /^(\d{1,15}):([\w-]{1,80})$/.exec(key ?? "") ?? [];
  return at && id ? { at: Number(at), id } : null;
}

/** Rows between two keys of the order (at, id), newest first. */
export function between(
  at: Parameters<typeof lt>[0],
  id: Parameters<typeof lt>[0],
  { before, until }: HistoryFilters,
): (SQL | undefined)[] {
  const [from, to] = [keyParts(before), keyParts(until)];
  return [
    from ? or(lt(at, from.at), and(eq(at, from.at), lt(id, from.id))) : undefined,
    to ? or(gt(at, to.at), and(eq(at, to.at), or(gt(id, to.id), eq(id, to.id)))) : undefined,
  ];
}

/** Rows that one page asks for: one more than it shows, or all down to a key. */
export const limitOf = ({ until }: HistoryFilters): number => (keyParts(until) ? MOST : PAGE + 1);

/** Not taken away by its author (TL3), and its file not in the bin (TL6). */
const shown = and(
  isNull(timelineEntry.removedAt),
  or(isNull(timelineEntry.fileId), and(isNotNull(file.id), isNull(file.binnedAt))),
);

const rowsAsked = (ctx: Ctx) =>
  ctx.db
    .select({
      entry: timelineEntry,
      contentType: file.contentType,
      issued: { gross: invoice.grossCents, dueOn: invoice.dueOn, paid: paidOf, credited: creditedOf },
    })
    .from(timelineEntry)
    .leftJoin(file, eq(file.id, timelineEntry.fileId))
    .leftJoin(
      invoice,
      and(
        eq(timelineEntry.kind, "invoice"),
        sql`${invoice.id} = substr(${timelineEntry.href}, length('/factures/') + 1)`,
        isNotNull(invoice.issuedAt),
      ),
    );

/** A question for a page of the timeline; `limit` where it is not one page. */
export function historyAsked(ctx: Ctx, clientId: string, filters: HistoryFilters, limit = limitOf(filters)) {
  const inSight = entryKindsInSight(ctx);
  const kinds = filters.kinds?.length ? inSight.filter((kind) => filters.kinds?.includes(kind)) : inSight;
  return rowsAsked(ctx)
    .where(
      and(
        eq(timelineEntry.clientId, clientId),
        inArray(timelineEntry.kind, kinds),
        filters.ouvrageId ? eq(timelineEntry.ouvrageId, filters.ouvrageId) : undefined,
        shown,
        // Those stand above.
        isNull(timelineEntry.pinnedAt),
        ...between(timelineEntry.at, timelineEntry.id, filters),
      ),
    )
    .orderBy(desc(timelineEntry.at), desc(timelineEntry.id))
    .limit(limit);
}

/** Notes that stand above the timeline (TL4); the hundred pinned last. */
export const pinnedAsked = (ctx: Ctx, clientId: string) =>
  rowsAsked(ctx)
    .where(and(eq(timelineEntry.clientId, clientId), sql`pinned_at is not null`, shown))
    .orderBy(desc(timelineEntry.pinnedAt))
    .limit(100);

export type HistoryRow = Awaited<ReturnType<typeof historyAsked>>[number];

const paymentOf = ({ state, daysLate }: Settlement) => ({ state, daysLate });

/** An entry as this viewer may see it: amounts for those who may see them, `mine` for what they may change. */
export function entryOf(ctx: Ctx, { entry, contentType, issued }: HistoryRow) {
  const { amountCents, clientId: _client, removedAt: _removed, by, ...rest } = entry;
  return {
    ...rest,
    contentType,
    /** Of an invoice: where its payment stands today. */
    payment: issued?.gross == null ? null : paymentOf(settlement(issued, ctx.today)),
    mine: isTheirs(entry, viewerKey(ctx.viewer)),
    ...(amountCents !== null && ctx.can("see.sale-prices") ? { amountCents } : {}),
  };
}
export type HistoryEntry = ReturnType<typeof entryOf> & {
  /** Of a mail: where it stands. */
  mail?: { status: MailStatus };
};

/** The page of the answer, and the key of the next one. */
export function pageOf<Entry extends { at: number; id: string }>(entries: Entry[], filters: HistoryFilters) {
  const size = keyParts(filters.until) ? MOST - 1 : PAGE;
  const page = entries.slice(0, size);
  const last = entries.length > size ? page.at(-1) : undefined;
  return { entries: page, next: last ? `${last.at}:${last.id}` : null };
}
