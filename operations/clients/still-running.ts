import { and, count, isNotNull, isNull, sql } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { clientAction } from "~/db/schema/actions";
import { invoice, salesOrder } from "~/db/schema/billing";
import { quote } from "~/db/schema/quotes";
import { settlement } from "~/domain/billing/settlement";
import type { StillRunning } from "~/domain/clients/bin";
import { sum } from "~/domain/money/amounts";
import { creditedOf, paidOf } from "../billing/load";
import type { Ctx } from "../context.server";
import { invoicedOf } from "../orders/load";

/**
 * What still runs with each of these clients: offers without an answer, claims not paid, orders not wholly invoiced,
 * things to do. Everybody is told that they exist; the amount is null for who may not see amounts.
 */
export async function stillRunning(ctx: Ctx, ids: readonly string[]): Promise<Map<string, StillRunning>> {
  const { db } = ctx;
  const [quotes, invoices, orders, actions] = await db.batch([
    db
      .select({ id: quote.clientId, n: count() })
      .from(quote)
      .where(
        and(
          inIds(quote.clientId, ids),
          isNotNull(quote.sentAt),
          isNull(quote.acceptedAt),
          isNull(quote.refusedAt),
          isNull(quote.supersededAt),
          isNull(quote.binnedAt),
          sql`${quote.validUntil} >= ${ctx.today}`,
        ),
      )
      .groupBy(quote.clientId),
    db
      .select({
        id: invoice.clientId,
        gross: invoice.grossCents,
        dueOn: invoice.dueOn,
        paid: paidOf,
        credited: creditedOf,
      })
      .from(invoice)
      .where(and(inIds(invoice.clientId, ids), isNotNull(invoice.issuedAt))),
    db
      .select({ id: salesOrder.clientId, n: count() })
      .from(salesOrder)
      .where(
        and(
          inIds(salesOrder.clientId, ids),
          isNull(salesOrder.cancelledAt),
          sql`${salesOrder.grossCents} > ${invoicedOf}`,
        ),
      )
      .groupBy(salesOrder.clientId),
    db
      .select({ id: clientAction.clientId, n: count() })
      .from(clientAction)
      .where(and(inIds(clientAction.clientId, ids), isNull(clientAction.doneAt)))
      .groupBy(clientAction.clientId),
  ]);
  const of = (rows: { id: string; n: number }[], id: string) => rows.find((row) => row.id === id)?.n ?? 0;
  const seesAmounts = ctx.can("see.sale-prices") && ctx.can("invoice.read");
  return new Map(
    ids.map((id) => {
      const due = invoices
        .filter((row) => row.id === id)
        .map((row) => settlement(row, ctx.today).due)
        .filter((left) => left > 0);
      return [
        id,
        {
          openQuotes: of(quotes, id),
          unpaidInvoices: due.length,
          unpaidCents: seesAmounts ? sum(due) : null,
          runningOrders: of(orders, id),
          openActions: of(actions, id),
        },
      ];
    }),
  );
}
