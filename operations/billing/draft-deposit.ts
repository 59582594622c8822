import { salesOrder } from "~/db/schema/billing";
import { viewerKey } from "~/domain/access/permissions";
import { depositBody, depositShares, grossOf } from "~/domain/billing/deposit";
import { totals } from "~/domain/documents/totals";
import { formatRate } from "~/domain/money/format";
import type { BasisPoints } from "~/domain/money/money";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { once } from "../once";
import { loadOrder } from "../orders/load";
import { refused } from "../refusals";
import { depositFits } from "./standing";
import { draftedInvoice } from "./writes";

/**
 * Drafts the deposit invoice of a share of an order (B3, B4), one for one `sending` of the form. Refused when deposits
 * would exceed the order (B6).
 */
export const draftDeposit = verb(
  "invoice.write",
  (ctx, input: { orderId: string; share: BasisPoints }, sending?: string): Promise<string> =>
    once(ctx, sending, async () => {
      const { order, body } = await loadOrder(ctx, input.orderId);
      if (order.cancelledAt !== null) throw refused(problem("order-cancelled"));
      const sums = totals(body);
      const shares = depositShares(sums, input.share);
      if (grossOf(shares) <= 0) throw refused(problem("deposit-of-nothing", "share"));
      const fits = await depositFits(ctx, { id: order.id, body }, shares);
      const id = ctx.newId();
      const deposit = depositBody(
        body,
        shares,
        `Acompte de ${formatRate(input.share)} sur commande ${order.number}`,
        () => ctx.newId(),
      );
      await ctx.commit({
        sending,
        guards: [unchanged(salesOrder, order.id, order.version), fits],
        writes: draftedInvoice(
          ctx,
          {
            id,
            kind: "deposit",
            clientId: order.clientId,
            orderId: order.id,
            siteAddressId: order.siteAddressId,
            sellerId: order.sellerId,
            title: `Acompte sur ${order.title || `commande ${order.number}`}`,
            options: [],
          },
          deposit,
          totals(deposit),
          viewerKey(ctx.viewer),
        ),
        change: { kind: "invoice", id, action: "drafted", after: { orderId: order.id, share: input.share } },
        event: {
          name: "changed",
          subjectId: id,
          topics: [`invoice:${id}`, "invoices", `order:${order.id}`, `client:${order.clientId}`],
        },
      });
      return id;
    }),
);
