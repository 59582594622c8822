import { and, desc, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { salesOrder } from "~/db/schema/billing";
import { client } from "~/db/schema/clients";
import { cents } from "~/domain/money/money";
import { fold } from "~/domain/search/fold";
import { verb } from "../context.server";
import { invoicedOf } from "./load";

const PAGE = 50;

export interface OrderQuery {
  state?: "to-invoice" | "invoiced" | "cancelled" | undefined;
  q?: string | undefined;
  seller?: string | undefined;
  after?: string | undefined;
}

/** Orders, newest first, each with what is still to invoice; sums are those of the whole selection. */
export const listOrders = verb("order.read", async (ctx, query: OrderQuery) => {
  const words = fold(query.q ?? "")
    .slice(0, 20)
    .replace(/[%_]/g, "");
  const [at, id] = (query.after ?? "").split("~");
  const where = and(
    query.state === "cancelled"
      ? isNotNull(salesOrder.cancelledAt)
      : query.state
        ? isNull(salesOrder.cancelledAt)
        : undefined,
    query.seller ? eq(salesOrder.sellerId, query.seller) : undefined,
    query.state === "to-invoice" ? sql`${salesOrder.grossCents} > ${invoicedOf}` : undefined,
    query.state === "invoiced" ? sql`${salesOrder.grossCents} <= ${invoicedOf}` : undefined,
    words
      ? or(
          sql`${client.sortName} like ${`%${words}%`}`,
          sql`lower(${salesOrder.number}) like ${`%${words}%`}`,
          sql`lower(${salesOrder.title}) like ${`%${words}%`}`,
        )
      : undefined,
  );
  const [rows, [sums], sellers] = await ctx.db.batch([
    ctx.db
      .select({
        id: salesOrder.id,
        number: salesOrder.number,
        title: salesOrder.title,
        clientId: salesOrder.clientId,
        clientName: client.displayName,
        sellerName: user.name,
        orderedOn: salesOrder.orderedOn,
        grossCents: salesOrder.grossCents,
        invoicedCents: invoicedOf,
        cancelledAt: salesOrder.cancelledAt,
        createdAt: salesOrder.createdAt,
      })
      .from(salesOrder)
      .innerJoin(client, eq(client.id, salesOrder.clientId))
      .innerJoin(user, eq(user.id, salesOrder.sellerId))
      .where(
        and(
          where,
          at && id && /^\d+$/.test(at)
            ? or(
                lt(salesOrder.createdAt, Number(at)),
                and(eq(salesOrder.createdAt, Number(at)), lt(salesOrder.id, id)),
              )
            : undefined,
        ),
      )
      .orderBy(desc(salesOrder.createdAt), desc(salesOrder.id))
      .limit(PAGE + 1),
    ctx.db
      .select({
        count: sql<number>`count(*)`,
        gross: sql<number>`coalesce(sum(${salesOrder.grossCents}), 0)`,
        invoiced: sql<number>`coalesce(sum(${invoicedOf}), 0)`,
      })
      .from(salesOrder)
      .innerJoin(client, eq(client.id, salesOrder.clientId))
      .where(where),
    ctx.db.select({ id: user.id, name: user.name }).from(user).orderBy(user.name),
  ]);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    mayCreate: ctx.can("order.write"),
    rows: page,
    next: last ? `${last.createdAt}~${last.id}` : null,
    sums: {
      count: sums?.count ?? 0,
      gross: cents(sums?.gross ?? 0),
      left: cents((sums?.gross ?? 0) - (sums?.invoiced ?? 0)),
    },
    sellers,
  };
});
