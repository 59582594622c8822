import { and, eq, isNull } from "drizzle-orm";
import { bulkInsert } from "~/db/batch";
import { depositRecovery, invoice } from "~/db/schema/billing";
import { viewerKey } from "~/domain/access/permissions";
import { afterDeposits } from "~/domain/billing/deposit";
import { totals } from "~/domain/documents/totals";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { loadOrder } from "../orders/load";
import { refused } from "../refusals";
import { depositsToDeduct } from "./deposits";
import { creditedOf } from "./load";
import { draftedInvoice } from "./writes";

/**
 * Drafts the invoice of a whole order, its issued deposits taken back (B5). Refused while another invoice of the
 * order stands that was not wholly credited: an order is not invoiced twice.
 */
export const draftInvoice = verb("invoice.write", async (ctx, orderId: string): Promise<string> => {
  const { order, body } = await loadOrder(ctx, orderId);
  if (order.cancelledAt !== null) throw refused(problem("order-cancelled"));
  const standing = await ctx.db
    .select({
      number: invoice.number,
      gross: invoice.grossCents,
      issuedAt: invoice.issuedAt,
      credited: creditedOf,
    })
    .from(invoice)
    .where(and(eq(invoice.orderId, orderId), eq(invoice.kind, "invoice"), isNull(invoice.binnedAt)));
  const other = standing.find((row) => row.issuedAt === null || row.credited < row.gross);
  if (other)
    throw refused(problem("order-already-invoiced", undefined, { number: other.number ?? "en brouillon" }));
  const deposits = await depositsToDeduct(ctx, orderId);
  const sums = totals(body);
  const claim = afterDeposits(
    sums,
    deposits.flatMap((d) => d.shares),
  );
  const id = ctx.newId();
  await ctx.commit({
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
