import { eq, type SQL, sql } from "drizzle-orm";
import { bulkInsert, type Statement } from "~/db/batch";
import { rowOfLine } from "~/db/document-lines";
import { creditNoteLine, invoice } from "~/db/schema/billing";
import type { DocumentBody, Totals } from "~/domain/documents/document";
import type { Ctx } from "../context.server";
import { INVOICES, linesOf } from "../documents/writes";

/** The three totals that tables keep beside the lines. */
export const totalsRow = (totals: Pick<Totals, "net" | "vatTotal" | "gross">) => ({
  netCents: totals.net,
  vatCents: totals.vatTotal,
  grossCents: totals.gross,
});

/** A draft invoice with its lines. */
export function draftedInvoice(
  ctx: Ctx,
  row: Omit<typeof invoice.$inferInsert, "netCents" | "vatCents" | "grossCents" | "createdAt" | "createdBy">,
  body: DocumentBody,
  claim: Pick<Totals, "net" | "vatTotal" | "gross">,
  by: string,
): Statement[] {
  return [
    ctx.db.insert(invoice).values({
      ...row,
      discount: body.discount,
      options: body.options,
      ...totalsRow(claim),
      createdAt: ctx.now,
      createdBy: by,
    }),
    ...linesOf(INVOICES, row.id, body),
  ];
}

/** Who hears that an invoice changed. */
export const invoiceTopics = (row: { id: string; orderId: string | null; clientId: string }): string[] => [
  `invoice:${row.id}`,
  "invoices",
  ...(row.orderId === null ? [] : [`order:${row.orderId}`]),
  `client:${row.clientId}`,
];

export const stillDraft = (invoiceId: string): SQL =>
  sql`exists(select 1 from invoice where id = ${invoiceId} and issued_at is null)`;

export const creditNoteLines = (creditNoteId: string, body: DocumentBody): Statement[] =>
  bulkInsert(
    creditNoteLine,
    body.lines.map((line, position) => ({ ...rowOfLine(line, position), creditNoteId })),
  );

/** Draft -> next version; every write of an invoice goes through here. */
export const changedInvoice = (
  ctx: Ctx,
  invoiceId: string,
  set: Partial<typeof invoice.$inferInsert>,
): Statement =>
  ctx.db
    .update(invoice)
    .set({ ...set, version: sql`${invoice.version} + 1` })
    .where(eq(invoice.id, invoiceId));
