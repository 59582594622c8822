import { invoice } from "~/db/schema/billing";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { loadInvoice } from "./load";
import { changedInvoice } from "./writes";

/** A draft that will not be: out of lists, its deposits free again. An issued invoice is credited instead. */
export const binInvoiceDraft = verb(
  "invoice.write",
  async (ctx, input: { invoiceId: string; version: number }): Promise<void> => {
    const { invoice: draft } = await loadInvoice(ctx, input.invoiceId);
    if (draft.issuedAt !== null)
      throw refused(problem("already-issued", undefined, { number: draft.number ?? "" }));
    await ctx.commit({
      guards: [unchanged(invoice, draft.id, input.version)],
      writes: [changedInvoice(ctx, draft.id, { binnedAt: ctx.now })],
      change: { kind: "invoice", id: draft.id, action: "binned" },
      event: {
        name: "changed",
        subjectId: draft.id,
        topics: [`invoice:${draft.id}`, "invoices", `order:${draft.orderId}`, `client:${draft.clientId}`],
      },
    });
  },
);
