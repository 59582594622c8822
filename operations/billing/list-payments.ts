import { and, asc, desc, eq, gte, lt, lte, or, sql } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { user } from "~/db/schema/access";
import { invoice, payment, paymentPart } from "~/db/schema/billing";
import { client } from "~/db/schema/clients";
import type { Day } from "~/domain/calendar/day";
import { cents } from "~/domain/money/money";
import { fold } from "~/domain/search/fold";
import { verb } from "../context.server";

const PAGE = 50;

export interface PaymentQuery {
  q?: string | undefined;
  mode?: string | undefined;
  /** Who sold what they pay; the total is then what they pay of it. */
  seller?: string | undefined;
  /** Received between these days, both included. */
  from?: Day | undefined;
  to?: Day | undefined;
  after?: string | undefined;
}

const toSeller = (sellerId: string) =>
  sql<number>`(select coalesce(sum(p.amount_cents), 0) from payment_part p join invoice i on i.id = p.invoice_id where p.payment_id = ${payment.id} and i.seller_id = ${sellerId})`;

/** Payments, newest first, with what each pays; the total is that of the whole selection. */
export const listPayments = verb("payment.read", async (ctx, query: PaymentQuery) => {
  const words = fold(query.q ?? "")
    .slice(0, 20)
    .replace(/[%_]/g, "");
  const [on, id] = (query.after ?? "").split("~");
  const where = and(
    words
      ? or(
          sql`${client.sortName} like ${`%${words}%`}`,
          sql`lower(${payment.reference}) like ${`%${words}%`}`,
        )
      : undefined,
    query.mode ? sql`${payment.mode} = ${query.mode}` : undefined,
    query.from ? gte(payment.receivedOn, query.from) : undefined,
    query.to ? lte(payment.receivedOn, query.to) : undefined,
    query.seller
      ? sql`exists(select 1 from payment_part p join invoice i on i.id = p.invoice_id where p.payment_id = ${payment.id} and i.seller_id = ${query.seller})`
      : undefined,
  );
  const [rows, [sums], sellers] = await ctx.db.batch([
    ctx.db
      .select({
        payment,
        clientName: client.displayName,
        reversed: sql<number>`exists(select 1 from payment r where r.reversal_of = ${payment.id})`,
      })
      .from(payment)
      .innerJoin(client, eq(client.id, payment.clientId))
      .where(
        and(
          where,
          on && id
            ? or(
                lt(payment.receivedOn, on as never),
                and(eq(payment.receivedOn, on as never), lt(payment.id, id)),
              )
            : undefined,
        ),
      )
      .orderBy(desc(payment.receivedOn), desc(payment.id))
      .limit(PAGE + 1),
    ctx.db
      .select({
        count: sql<number>`count(*)`,
        amount: sql<number>`coalesce(sum(${query.seller ? toSeller(query.seller) : payment.amountCents}), 0)`,
      })
      .from(payment)
      .innerJoin(client, eq(client.id, payment.clientId))
      .where(where),
    ctx.db.select({ id: user.id, name: user.name }).from(user).orderBy(user.name),
  ]);
  const page = rows.slice(0, PAGE);
  const parts = await ctx.db
    .select({
      paymentId: paymentPart.paymentId,
      invoiceId: invoice.id,
      number: invoice.number,
      amountCents: paymentPart.amountCents,
    })
    .from(paymentPart)
    .innerJoin(invoice, eq(invoice.id, paymentPart.invoiceId))
    .where(
      inIds(
        paymentPart.paymentId,
        page.map((row) => row.payment.id),
      ),
    )
    .orderBy(asc(invoice.number));
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    rows: page.map((row) => ({
      ...row.payment,
      clientName: row.clientName,
      reversed: row.reversed === 1,
      parts: parts.filter((part) => part.paymentId === row.payment.id),
    })),
    next: last ? `${last.payment.receivedOn}~${last.payment.id}` : null,
    sums: { count: sums?.count ?? 0, amount: cents(sums?.amount ?? 0) },
    sellers,
  };
});
