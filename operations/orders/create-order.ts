import { eq } from "drizzle-orm";
import { statement } from "~/db/batch";
import { salesOrder } from "~/db/schema/billing";
import { quoteAcceptance } from "~/db/schema/quotes";
import { retain } from "~/domain/documents/retain";
import { problem } from "~/domain/problem";
import { loadClient } from "../clients/load";
import { verb } from "../context.server";
import { takeNumber } from "../numbers";
import { loadQuote } from "../quotes/load";
import { refused } from "../refusals";
import { loadCompany } from "../settings/load";
import { newOrder } from "./writes";

/**
 * The order that a signed quote makes: the lines and the options its customer retained (SAL-02). One order a quote;
 * asked again, it answers the same order. Refused while the quote is not signed.
 */
export const createOrder = verb("order.write", async (ctx, quoteId: string): Promise<string> => {
  const [existing] = await ctx.db
    .select({ id: salesOrder.id })
    .from(salesOrder)
    .where(eq(salesOrder.quoteId, quoteId))
    .limit(1);
  if (existing) return existing.id;
  const { row, body: quoted } = await loadQuote(ctx, quoteId);
  const [acceptance] = await ctx.db
    .select()
    .from(quoteAcceptance)
    .where(eq(quoteAcceptance.quoteId, quoteId))
    .limit(1);
  if (row.acceptedAt === null || !acceptance) throw refused(problem("quote-not-signed"));
  const [client, company] = await Promise.all([loadClient(ctx, row.clientId), loadCompany(ctx)]);
  const body = retain(quoted, acceptance.retainedOptions);
  const id = ctx.newId();
  const number = await takeNumber(ctx, "CO");
  const order = {
    id,
    number,
    clientId: row.clientId,
    quoteId,
    ouvrageId: row.ouvrageId,
    siteAddressId: row.siteAddressId,
    sellerId: row.sellerId,
    title: row.title,
    orderedOn: ctx.today,
    depositBp: row.depositBp,
    offPremises: row.offPremises,
  };
  await ctx.commit({
    writes: [
      ...newOrder(ctx, order, body, client, company),
      statement(
        "insert into sales_order_cost (order_id, line_id, unit_cost) select ?, line_id, unit_cost from quote_cost where quote_id = ?",
        id,
        quoteId,
      ),
    ],
    change: { kind: "order", id, action: "created", after: { number, quoteId } },
    event: {
      name: "order.created",
      subjectId: id,
      topics: [`order:${id}`, "orders", `quote:${quoteId}`, "quotes", `client:${client.id}`, "clients"],
    },
  });
  return id;
});
