import { and, asc, eq, isNull } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { invoice, salesOrderCost } from "~/db/schema/billing";
import { client } from "~/db/schema/clients";
import { quote } from "~/db/schema/quotes";
import { settlement } from "~/domain/billing/settlement";
import { totals } from "~/domain/documents/totals";
import { subtract } from "~/domain/money/amounts";
import { cents } from "~/domain/money/money";
import { creditedOf, paidOf } from "../billing/load";
import { verb } from "../context.server";
import { loadOrder } from "./load";

/** Everything the page of an order shows; unit costs only to those who may see them. */
export const getOrder = verb("order.read", async (ctx, orderId: string) => {
  const { order, body } = await loadOrder(ctx, orderId);
  const [[buyer], [seller], [source], invoices, costs] = await ctx.db.batch([
    ctx.db
      .select({ id: client.id, name: client.displayName, code: client.code })
      .from(client)
      .where(eq(client.id, order.clientId)),
    ctx.db.select({ name: user.name }).from(user).where(eq(user.id, order.sellerId)),
    ctx.db
      .select({ id: quote.id, number: quote.number })
      .from(quote)
      .where(eq(quote.id, order.quoteId ?? "")),
    ctx.db
      .select({
        id: invoice.id,
        kind: invoice.kind,
        number: invoice.number,
        issuedOn: invoice.issuedOn,
        dueOn: invoice.dueOn,
        grossCents: invoice.grossCents,
        paidCents: paidOf,
        creditedCents: creditedOf,
        issuedAt: invoice.issuedAt,
      })
      .from(invoice)
      .where(and(eq(invoice.orderId, orderId), isNull(invoice.binnedAt)))
      .orderBy(asc(invoice.createdAt)),
    ctx.db
      .select({ lineId: salesOrderCost.lineId, unitCost: salesOrderCost.unitCost })
      .from(salesOrderCost)
      .where(eq(salesOrderCost.orderId, ctx.can("see.costs") ? orderId : "")),
  ]);
  const claimed = invoices
    .filter((i) => i.issuedAt !== null)
    .reduce((sum, i) => sum + i.grossCents - i.creditedCents, 0);
  return {
    order,
    body,
    totals: totals(body),
    client: buyer ?? { id: order.clientId, name: "", code: null },
    sellerName: seller?.name ?? "",
    quote: source ?? null,
    invoices: invoices.map((i) => ({
      ...i,
      settlement:
        i.issuedAt === null
          ? null
          : settlement(
              { gross: i.grossCents, paid: i.paidCents, credited: i.creditedCents, dueOn: i.dueOn },
              ctx.today,
            ),
    })),
    invoiced: cents(claimed),
    left: subtract(order.grossCents, cents(claimed)),
    ...(ctx.can("see.costs") ? { costs: Object.fromEntries(costs.map((c) => [c.lineId, c.unitCost])) } : {}),
    may: {
      invoice: ctx.can("invoice.write"),
      write: ctx.can("order.write"),
      ask: ctx.can("survey.send"),
      edit:
        ctx.can("order.write") &&
        order.quoteId === null &&
        order.cancelledAt === null &&
        invoices.every((i) => i.kind === "deposit"),
    },
  };
});
