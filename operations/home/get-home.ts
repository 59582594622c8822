import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { invoice, salesOrder } from "~/db/schema/billing";
import { client, timelineEntry } from "~/db/schema/clients";
import { quote } from "~/db/schema/quotes";
import { addDays, daysBetween } from "~/domain/calendar/day";
import { parisDay } from "~/domain/calendar/paris";
import { cents } from "~/domain/money/money";
import { creditedOf, paidOf } from "../billing/load";
import { entryKindsInSight } from "../clients/history";
import { type Ctx, verb } from "../context.server";
import { invoicedOf } from "../orders/load";

const DAY = 86_400_000;
/** A quote that nobody answered for this long needs a call. */
const SILENCE = 7;

/** The home page: what waits for this person, the four figures of the moment, what just happened. Amounts only with the right. */
export const getHome = verb("home.read", async (ctx) => {
  const seesAmounts = ctx.can("see.sale-prices");
  const [figures, tasks, happened] = await Promise.all([
    seesAmounts ? figuresOf(ctx) : null,
    seesAmounts ? tasksOf(ctx) : [],
    happenedLately(ctx),
  ]);
  return {
    name: ctx.viewer.kind === "staff" ? ctx.viewer.name : "",
    today: ctx.today,
    now: ctx.now,
    figures,
    tasks,
    happened,
    may: { quote: ctx.can("quote.write"), client: ctx.can("client.write") },
  };
});

const waiting = (ctx: Ctx) =>
  and(
    isNotNull(quote.sentAt),
    isNull(quote.acceptedAt),
    isNull(quote.refusedAt),
    isNull(quote.supersededAt),
    isNull(quote.binnedAt),
    sql`${quote.validUntil} >= ${ctx.today}`,
  );
const due = sql<number>`(${invoice.grossCents} - ${paidOf} - ${creditedOf})`;

async function figuresOf(ctx: Ctx) {
  const [[asked], [orders], [open], [late]] = await ctx.db.batch([
    ctx.db
      .select({ count: sql<number>`count(*)`, sum: sql<number>`coalesce(sum(${quote.grossCents}), 0)` })
      .from(quote)
      .where(waiting(ctx)),
    ctx.db
      .select({
        count: sql<number>`count(*)`,
        sum: sql<number>`coalesce(sum(${salesOrder.grossCents} - ${invoicedOf}), 0)`,
      })
      .from(salesOrder)
      .where(and(isNull(salesOrder.cancelledAt), sql`${salesOrder.grossCents} > ${invoicedOf}`)),
    ctx.db
      .select({ count: sql<number>`count(*)`, sum: sql<number>`coalesce(sum(${due}), 0)` })
      .from(invoice)
      .where(and(isNotNull(invoice.issuedAt), sql`${due} > 0`)),
    ctx.db
      .select({ count: sql<number>`count(*)`, sum: sql<number>`coalesce(sum(${due}), 0)` })
      .from(invoice)
      .where(and(isNotNull(invoice.issuedAt), sql`${due} > 0`, sql`${invoice.dueOn} < ${ctx.today}`)),
  ]);
  const figure = (row: { count: number; sum: number } | undefined) => ({
    count: row?.count ?? 0,
    sum: cents(row?.sum ?? 0),
  });
  return { waiting: figure(asked), toInvoice: figure(orders), open: figure(open), late: figure(late) };
}

export interface Task {
  id: string;
  href: string;
  kind: "silent" | "draft" | "to-invoice" | "late";
  title: string;
  clientName: string;
  days: number;
  grossCents: number;
}

async function tasksOf(ctx: Ctx): Promise<Task[]> {
  const me = ctx.viewer.kind === "staff" ? ctx.viewer.userId : "";
  const sells = ctx.can("quote.write");
  const bills = ctx.can("invoice.write");
  const silentSince = ctx.now - SILENCE * DAY;
  const [silent, drafts, orders, late] = await ctx.db.batch([
    ctx.db
      .select({
        id: quote.id,
        number: quote.number,
        title: quote.title,
        clientName: client.displayName,
        at: quote.sentAt,
        grossCents: quote.grossCents,
      })
      .from(quote)
      .innerJoin(client, eq(client.id, quote.clientId))
      .where(and(waiting(ctx), lte(quote.sentAt, silentSince), eq(quote.sellerId, me)))
      .orderBy(asc(quote.sentAt))
      .limit(6),
    ctx.db
      .select({
        id: quote.id,
        number: quote.number,
        title: quote.title,
        clientName: client.displayName,
        at: quote.updatedAt,
        grossCents: quote.grossCents,
      })
      .from(quote)
      .innerJoin(client, eq(client.id, quote.clientId))
      .where(
        and(
          isNull(quote.sentAt),
          isNull(quote.binnedAt),
          eq(quote.sellerId, me),
          gt(quote.updatedAt, ctx.now - 60 * DAY),
        ),
      )
      .orderBy(desc(quote.updatedAt))
      .limit(5),
    ctx.db
      .select({
        id: salesOrder.id,
        number: salesOrder.number,
        title: salesOrder.title,
        clientName: client.displayName,
        at: salesOrder.createdAt,
        grossCents: salesOrder.grossCents,
      })
      .from(salesOrder)
      .innerJoin(client, eq(client.id, salesOrder.clientId))
      .where(and(isNull(salesOrder.cancelledAt), sql`${invoicedOf} = 0`))
      .orderBy(asc(salesOrder.createdAt))
      .limit(5),
    ctx.db
      .select({
        id: invoice.id,
        number: invoice.number,
        title: invoice.title,
        clientName: client.displayName,
        dueOn: invoice.dueOn,
        grossCents: due,
      })
      .from(invoice)
      .innerJoin(client, eq(client.id, invoice.clientId))
      .where(and(isNotNull(invoice.issuedAt), sql`${due} > 0`, sql`${invoice.dueOn} < ${ctx.today}`))
      .orderBy(asc(invoice.dueOn))
      .limit(6),
  ]);
  const since = (at: number | null) => daysBetween(parisDay(at ?? ctx.now), ctx.today);
  return [
    ...(bills
      ? late.map(
          (row): Task => ({
            id: row.id,
            href: `/factures/${row.id}`,
            kind: "late",
            title: `Facture ${row.number}`,
            clientName: row.clientName,
            days: daysBetween(row.dueOn ?? ctx.today, ctx.today),
            grossCents: row.grossCents,
          }),
        )
      : []),
    ...(bills
      ? orders.map(
          (row): Task => ({
            id: row.id,
            href: `/commandes/${row.id}`,
            kind: "to-invoice",
            title: `Commande ${row.number}`,
            clientName: row.clientName,
            days: since(row.at),
            grossCents: row.grossCents,
          }),
        )
      : []),
    ...(sells
      ? silent.map(
          (row): Task => ({
            id: row.id,
            href: `/devis/${row.id}`,
            kind: "silent",
            title: row.title || `Devis ${row.number}`,
            clientName: row.clientName,
            days: since(row.at),
            grossCents: row.grossCents,
          }),
        )
      : []),
    ...(sells
      ? drafts.map(
          (row): Task => ({
            id: row.id,
            href: `/devis/${row.id}`,
            kind: "draft",
            title: row.title || `Devis ${row.number}`,
            clientName: row.clientName,
            days: since(row.at),
            grossCents: row.grossCents,
          }),
        )
      : []),
  ];
}

async function happenedLately(ctx: Ctx) {
  const rows = await ctx.db
    .select({
      id: timelineEntry.id,
      at: timelineEntry.at,
      title: timelineEntry.title,
      href: timelineEntry.href,
      author: timelineEntry.author,
      clientId: client.id,
      clientName: client.displayName,
    })
    .from(timelineEntry)
    .innerJoin(client, eq(client.id, timelineEntry.clientId))
    .where(
      and(
        inArray(timelineEntry.kind, entryKindsInSight(ctx)),
        gt(timelineEntry.at, Date.parse(`${addDays(ctx.today, -30)}T00:00:00Z`)),
      ),
    )
    .orderBy(desc(timelineEntry.at))
    .limit(14);
  return rows;
}
