import { invoice } from "~/db/schema/billing";
import { totals } from "~/domain/documents/totals";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadOrder } from "../orders/load";
import { loadInvoice } from "./load";
import { depositFits, notInvoicedYet } from "./standing";
import { changedInvoice, invoiceTopics } from "./writes";

/** Takes a draft out of the bin. Refused when its order was invoiced meanwhile, or deposits would exceed it. */
export const restoreInvoiceDraft = verb("invoice.write", async (ctx, invoiceId: string): Promise<void> => {
  const { invoice: draft, body } = await loadInvoice(ctx, invoiceId, { binned: true });
  if (draft.binnedAt === null) return;
  const order = draft.orderId === null ? null : await loadOrder(ctx, draft.orderId);
  const guards = [
    unchanged(invoice, draft.id, draft.version),
    ...(order === null
      ? []
      : draft.kind === "deposit"
        ? [await depositFits(ctx, { id: order.order.id, body: order.body }, totals(body).vat)]
        : [await notInvoicedYet(ctx, order.order.id)]),
  ];
  await ctx.commit({
    guards,
    writes: [changedInvoice(ctx, draft.id, { binnedAt: null })],
    change: { kind: "invoice", id: draft.id, action: "restored" },
    event: { name: "changed", subjectId: draft.id, topics: invoiceTopics(draft) },
  });
});
