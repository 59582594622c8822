import { bulkInsert } from "~/db/batch";
import { depositRecovery, salesOrder } from "~/db/schema/billing";
import { viewerKey } from "~/domain/access/permissions";
import { afterDeposits } from "~/domain/billing/deposit";
import { retain } from "~/domain/documents/retain";
import { totals } from "~/domain/documents/totals";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadOrder } from "../orders/load";
import { refused } from "../refusals";
import { depositsToDeduct } from "./deposits";
import { notInvoicedYet } from "./standing";
import { draftedInvoice } from "./writes";

/**
 * Drafts the invoice of a whole order, its issued deposits taken back (B5). Refused while another invoice of the
 * order stands that was not wholly credited: an order is not invoiced twice.
 */
export const draftInvoice = verb("invoice.write", async (ctx, orderId: string): Promise<string> => {
  const { order, body: ordered } = await loadOrder(ctx, orderId);
  if (order.cancelledAt !== null) throw refused(problem("order-cancelled"));
  const sole = await notInvoicedYet(ctx, orderId);
  // What was an option and was not chosen is not due.
  const body = retain(ordered, []);
  const deposits = await depositsToDeduct(ctx, orderId);
  const sums = totals(body);
  const claim = afterDeposits(
    sums,
    deposits.flatMap((d) => d.shares),
  );
  const id = ctx.newId();
  await ctx.commit({
    // What is invoiced is what the order says now; two people at once make one invoice.
    guards: [unchanged(salesOrder, orderId, order.version), sole],
    writes: [
      ...draftedInvoice(
        ctx,
        {
          id,
          kind: "invoice",
          clientId: order.clientId,
          orderId,
          siteAddressId: order.siteAddressId,
          sellerId: order.sellerId,
          title: order.title,
          options: [],
        },
        body,
        claim,
        viewerKey(ctx.viewer),
      ),
      ...bulkInsert(
        depositRecovery,
        deposits.flatMap((d) =>
          d.shares.map((s) => ({
            invoiceId: id,
            depositId: d.id,
            vatBp: s.rate,
            netCents: s.net,
            vatCents: s.vat,
          })),
        ),
      ),
    ],
    change: { kind: "invoice", id, action: "drafted", after: { orderId } },
    event: {
      name: "changed",
      subjectId: id,
      topics: [`invoice:${id}`, "invoices", `order:${orderId}`, `client:${order.clientId}`],
    },
  });
  return id;
});
