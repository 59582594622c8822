import { invoice } from "~/db/schema/billing";
import { afterDeposits } from "~/domain/billing/deposit";
import type { InvoiceHeader, InvoiceSave } from "~/domain/billing/drafts";
import type { DocumentBody } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import { problem } from "~/domain/problem";
import { placesBelong } from "../clients/places";
import { type Ctx, verb } from "../context.server";
import { type Saved, savedDraft } from "../documents/saving";
import { bodyWritten, INVOICES } from "../documents/writes";
import { unchanged } from "../guards";
import { layoutBelongs } from "../layouts/load";
import { refused } from "../refusals";
import { depositsDeducted } from "./deposits";
import { headerOf, type InvoiceRow, loadInvoice } from "./load";
import { changedInvoice, invoiceTopics, totalsRow } from "./writes";

/** Saves a whole draft, merged with what others saved meanwhile (see `savedDraft`). Refused once issued. */
export const saveInvoiceDraft = verb(
  "invoice.write",
  async (ctx, invoiceId: string, save: InvoiceSave): Promise<Saved<InvoiceHeader>> =>
    savedDraft(
      save,
      async () => {
        const { invoice: draft, body } = await loadInvoice(ctx, invoiceId);
        if (draft.issuedAt !== null)
          throw refused(problem("already-issued", undefined, { number: draft.number ?? "" }));
        return { draft, version: draft.version, header: headerOf(draft), body };
      },
      (now, next) => written(ctx, now, next, save),
    ),
);

/** One commit: the header, the lines that changed, and the claim, deposits taken back. */
async function written(
  ctx: Ctx,
  { draft, body: before }: { draft: InvoiceRow; body: DocumentBody },
  { header, body }: { header: InvoiceHeader; body: DocumentBody },
  save: InvoiceSave,
) {
  await placesBelong(ctx, draft, { siteAddressId: header.siteAddressId });
  if (header.layoutId !== draft.layoutId) await layoutBelongs(ctx, "invoice", header.layoutId);
  const deposits = await depositsDeducted(ctx, draft.id);
  const claim = afterDeposits(
    totals(body),
    deposits.flatMap((d) => d.shares),
  );
  await ctx.commit({
    guards: [unchanged(invoice, draft.id, draft.version)],
    writes: [
      changedInvoice(ctx, draft.id, {
        ...header,
        options: body.options,
        discount: body.discount,
        ...totalsRow(claim),
      }),
      ...bodyWritten(INVOICES, draft.id, before, body, save, false),
    ],
    change: {
      kind: "invoice",
      id: draft.id,
      action: "written",
      before: { grossCents: draft.grossCents, title: draft.title },
      after: { grossCents: claim.gross, title: header.title },
    },
    event: {
      name: "changed",
      subjectId: draft.id,
      topics: invoiceTopics(draft),
    },
  });
}
