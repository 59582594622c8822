import { eq, sql } from "drizzle-orm";
import { bulkInsert, type Statement } from "~/db/batch";
import { rowOfLine } from "~/db/document-lines";
import { creditNoteLine, invoice, invoiceLine } from "~/db/schema/billing";
import type { DocumentBody, Totals } from "~/domain/documents/document";
import { formatCents } from "~/domain/money/format";
import type { Ctx } from "../context.server";
import { indexed } from "../search/writes";

/** The three totals that tables keep beside the lines. */
export const totalsRow = (totals: Pick<Totals, "net" | "vatTotal" | "gross">) => ({
  netCents: totals.net,
  vatCents: totals.vatTotal,
  grossCents: totals.gross,
});

/** A draft invoice with its lines, and its place in search. */
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
    ...invoiceLines(row.id, body),
  ];
}

export const invoiceLines = (invoiceId: string, body: DocumentBody): Statement[] =>
  bulkInsert(
    invoiceLine,
    body.lines.map((line, position) => ({ ...rowOfLine(line, position), invoiceId })),
  );

/** Replaces the lines of a draft; the database refuses it on an issued invoice. */
export const replacedInvoiceLines = (ctx: Ctx, invoiceId: string, body: DocumentBody): Statement[] => [
  ctx.db.delete(invoiceLine).where(eq(invoiceLine.invoiceId, invoiceId)),
  ...invoiceLines(invoiceId, body),
];

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

/** An issued document is found by its number, client, title and amount. */
export function findableDocument(
  ctx: Ctx,
  doc: {
    kind: "order" | "invoice" | "credit-note";
    id: string;
    href: string;
    number: string;
    noun: string;
    clientId: string;
    clientName: string;
    title: string;
    grossCents: number;
  },
): Statement {
  return indexed(ctx, {
    kind: doc.kind,
    subjectId: doc.id,
    clientId: doc.clientId,
    title: `${doc.noun} ${doc.number}`,
    detail: [doc.clientName, doc.title].filter(Boolean).join(" · "),
    href: doc.href,
    words: [doc.number, doc.clientName, doc.title, formatCents(doc.grossCents as never)],
    parts: [doc.number],
    amountCents: doc.grossCents,
  });
}
