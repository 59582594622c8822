import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { must } from "../guards";
import { refused } from "../refusals";
import { loadInvoice } from "./load";
import { changedInvoice, invoiceTopics, stillDraft } from "./writes";

/** A draft that will not be: out of lists, its deposits free again. An issued invoice is credited instead. */
export const binInvoiceDraft = verb("invoice.write", async (ctx, invoiceId: string): Promise<void> => {
  const { invoice: draft } = await loadInvoice(ctx, invoiceId, { binned: true });
  if (draft.issuedAt !== null)
    throw refused(problem("already-issued", undefined, { number: draft.number ?? "" }));
  if (draft.binnedAt !== null) return;
  await ctx.commit({
    guards: [must("still a draft", stillDraft(invoiceId))],
    writes: [changedInvoice(ctx, draft.id, { binnedAt: ctx.now })],
    change: { kind: "invoice", id: draft.id, action: "binned" },
    event: { name: "changed", subjectId: draft.id, topics: invoiceTopics(draft) },
  });
});
