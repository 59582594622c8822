import { and, desc, eq, inArray, lt, or } from "drizzle-orm";
import { timelineEntry } from "~/db/schema/clients";
import type { Permission } from "~/domain/access/permissions";
import type { Ctx } from "../context.server";

export type EntryKind = (typeof timelineEntry.$inferSelect)["kind"];

/** Entries about documents are for those who may read those documents. */
const RIGHTS: Record<EntryKind, Permission> = {
  note: "client.read",
  call: "client.read",
  client: "client.read",
  action: "client.read",
  file: "file.read",
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
  /** Key of the last entry of the page before: "at:id". */
  before?: string;
}
const PAGE = 30;

/** A page of the timeline, newest first; amounts only for those who may see them. */
export const historyPage = async (ctx: Ctx, clientId: string, filters: HistoryFilters = {}) =>
  historyFrom(ctx, await historyAsked(ctx, clientId, filters));

/** The question of `historyPage`, for a batch that asks more. */
export function historyAsked(ctx: Ctx, clientId: string, filters: HistoryFilters) {
  const inSight = entryKindsInSight(ctx);
  const kinds = filters.kinds?.length ? inSight.filter((kind) => filters.kinds?.includes(kind)) : inSight;
  const [at = "", id = ""] = (filters.before ?? "").split(":");
  return ctx.db
    .select()
    .from(timelineEntry)
    .where(
      and(
        eq(timelineEntry.clientId, clientId),
        inArray(timelineEntry.kind, kinds),
        filters.ouvrageId ? eq(timelineEntry.ouvrageId, filters.ouvrageId) : undefined,
        /^\d+$/.test(at)
          ? or(
              lt(timelineEntry.at, Number(at)),
              and(eq(timelineEntry.at, Number(at)), lt(timelineEntry.id, id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(timelineEntry.at), desc(timelineEntry.id))
    .limit(PAGE + 1);
}

export function historyFrom(ctx: Ctx, rows: (typeof timelineEntry.$inferSelect)[]) {
  const seesAmounts = ctx.can("see.sale-prices");
  const entries = rows.slice(0, PAGE).map(({ amountCents, clientId: _, ...entry }) => ({
    ...entry,
    ...(seesAmounts && amountCents !== null ? { amountCents } : {}),
  }));
  const last = rows.length > PAGE ? entries.at(-1) : undefined;
  return { entries, next: last ? `${last.at}:${last.id}` : null };
}
export type HistoryEntry = Awaited<ReturnType<typeof historyPage>>["entries"][number];
