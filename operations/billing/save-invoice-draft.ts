import { invoice } from "~/db/schema/billing";
import { afterDeposits } from "~/domain/billing/deposit";
import type { DraftForm } from "~/domain/billing/forms";
import type { DocumentBody } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import { basisPoints } from "~/domain/money/money";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { depositsDeducted } from "./deposits";
import { loadInvoice } from "./load";
import { changedInvoice, replacedInvoiceLines, totalsRow } from "./writes";

/** Corrects a draft: words, quantities, prices, rates of its lines; an emptied quantity takes the line off. */
export const saveInvoiceDraft = verb(
  "invoice.write",
  async (ctx, input: DraftForm & { invoiceId: string }): Promise<void> => {
    const { invoice: draft, body } = await loadInvoice(ctx, input.invoiceId);
    if (draft.issuedAt !== null)
      throw refused(problem("already-issued", undefined, { number: draft.number ?? "" }));
    const byId = new Map(input.lines.map((line) => [line.id, line]));
    const corrected: DocumentBody = {
      ...body,
      lines: body.lines.flatMap((line) => {
        const asked = byId.get(line.id);
        if (!asked) return [line];
        if (line.kind !== "item") return [{ ...line, label: asked.label }];
        if (asked.quantity === null) return [];
        return [
          {
            ...line,
            label: asked.label,
            quantity: asked.quantity,
            unitPrice: asked.unitPrice ?? line.unitPrice,
            discount: asked.discount,
            vatRate: basisPoints(asked.vatRate),
          },
        ];
      }),
    };
    const deposits = await depositsDeducted(ctx, draft.id);
    const claim = afterDeposits(
      totals(corrected),
      deposits.flatMap((d) => d.shares),
    );
    await ctx.commit({
      guards: [unchanged(invoice, draft.id, input.version)],
      writes: [
        changedInvoice(ctx, draft.id, {
          title: input.title,
          suppliedOn: input.suppliedOn ?? null,
          ...totalsRow(claim),
        }),
        ...replacedInvoiceLines(ctx, draft.id, corrected),
      ],
      change: {
        kind: "invoice",
        id: draft.id,
        action: "changed",
        before: { grossCents: draft.grossCents, title: draft.title },
        after: { grossCents: claim.gross, title: input.title },
      },
      event: {
        name: "changed",
        subjectId: draft.id,
        topics: [`invoice:${draft.id}`, "invoices", `client:${draft.clientId}`],
      },
    });
  },
);
