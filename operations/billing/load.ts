import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { lineOfRow } from "~/db/document-lines";
import {
  creditNote,
  creditNoteLine,
  depositRecovery,
  invoice,
  invoiceLine,
  issuedDocument,
  payment,
  paymentPart,
  salesOrder,
} from "~/db/schema/billing";
import { quote } from "~/db/schema/quotes";
import type { Takeback } from "~/domain/billing/credit";
import type { InvoiceHeader } from "~/domain/billing/drafts";
import { parisDay } from "~/domain/calendar/paris";
import type { DocumentBody } from "~/domain/documents/document";
import { settled } from "~/domain/documents/settle";
import { type Cents, cents, quantity } from "~/domain/money/money";
import { type OffPremisesContract, paymentFrom } from "~/domain/quotes/withdrawal";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";

export type InvoiceRow = typeof invoice.$inferSelect;

export const headerOf = (row: InvoiceRow): InvoiceHeader => ({
  title: row.title,
  suppliedOn: row.suppliedOn,
  siteAddressId: row.siteAddressId,
  layoutId: row.layoutId,
});

/** An invoice as this viewer may see it: a customer only reaches their own, once issued; drafts in the bin on demand. */
export async function loadInvoice(ctx: Ctx, invoiceId: string, { binned = false } = {}) {
  const [[row], lines, recoveries] = await ctx.db.batch([
    ctx.db.select().from(invoice).where(eq(invoice.id, invoiceId)).limit(1),
    ctx.db
      .select()
      .from(invoiceLine)
      .where(eq(invoiceLine.invoiceId, invoiceId))
      .orderBy(asc(invoiceLine.position)),
    ctx.db.select().from(depositRecovery).where(eq(depositRecovery.invoiceId, invoiceId)),
  ]);
  if (!row || (row.binnedAt !== null && !binned) || !reaches(ctx, row)) throw notFound("invoice");
  const body = settled({ lines: lines.map(lineOfRow), options: row.options, discount: row.discount });
  return { invoice: row, body, recoveries };
}

/** A credit note with its lines and the invoice it takes back. */
export async function loadCreditNote(ctx: Ctx, creditNoteId: string) {
  const [[row], lines] = await ctx.db.batch([
    ctx.db.select().from(creditNote).where(eq(creditNote.id, creditNoteId)).limit(1),
    ctx.db
      .select()
      .from(creditNoteLine)
      .where(eq(creditNoteLine.creditNoteId, creditNoteId))
      .orderBy(asc(creditNoteLine.position)),
  ]);
  if (!row || !reaches(ctx, row)) throw notFound("credit-note");
  const body: DocumentBody = { lines: lines.map(lineOfRow), options: [], discount: row.discount };
  return { creditNote: row, body };
}

const reaches = (ctx: Ctx, row: { clientId: string; issuedAt: number | null }) =>
  ctx.viewer.kind !== "customer" || (ctx.viewer.clientId === row.clientId && row.issuedAt !== null);

/**
 * What was paid on and credited from invoices: the two facts that settlement is derived from. The outer column is
 * written with its table: drizzle leaves the table out in a query on one table, and a bare "id" would be the inner one.
 */
export const paidOf = sql<Cents>`coalesce((select sum(p.amount_cents) from payment_part p where p.invoice_id = "invoice"."id"), 0)`;
export const creditedOf = sql<Cents>`coalesce((select sum(c.gross_cents) from credit_note c where c.invoice_id = "invoice"."id" and c.issued_at is not null), 0)`;

/** Payments that touched this invoice, oldest first. */
export const paymentsOf = (ctx: Ctx, invoiceId: string) =>
  ctx.db
    .select({
      id: payment.id,
      receivedOn: payment.receivedOn,
      mode: payment.mode,
      reference: payment.reference,
      amountCents: paymentPart.amountCents,
      reversalOf: payment.reversalOf,
    })
    .from(paymentPart)
    .innerJoin(payment, eq(payment.id, paymentPart.paymentId))
    .where(eq(paymentPart.invoiceId, invoiceId))
    .orderBy(asc(payment.receivedOn), asc(payment.id));

/** Issued invoices of a client that still have something due, oldest due date first. */
export async function openInvoices(ctx: Ctx, clientId: string) {
  const rows = await ctx.db
    .select({
      id: invoice.id,
      orderId: invoice.orderId,
      number: invoice.number,
      title: invoice.title,
      dueOn: invoice.dueOn,
      grossCents: invoice.grossCents,
      paidCents: paidOf,
      creditedCents: creditedOf,
    })
    .from(invoice)
    .where(and(eq(invoice.clientId, clientId), isNotNull(invoice.issuedAt)))
    .orderBy(asc(invoice.dueOn), asc(invoice.id));
  return rows
    .map((row) => ({ ...row, dueCents: cents(row.grossCents - row.paidCents - row.creditedCents) }))
    .filter((row) => row.dueCents > 0);
}

/** What this client signed off premises as a consumer and has not cancelled, with the first day it may be paid (Q20). */
export async function offPremisesContracts(
  ctx: Ctx,
  client: { id: string; kind: "person" | "company" },
): Promise<OffPremisesContract[]> {
  if (client.kind !== "person") return [];
  const rows = await ctx.db
    .select({
      orderId: salesOrder.id,
      number: salesOrder.number,
      orderedOn: salesOrder.orderedOn,
      signedAt: quote.acceptedAt,
    })
    .from(salesOrder)
    .leftJoin(quote, eq(quote.id, salesOrder.quoteId))
    .where(
      and(
        eq(salesOrder.clientId, client.id),
        eq(salesOrder.offPremises, true),
        isNull(salesOrder.cancelledAt),
      ),
    )
    .orderBy(desc(salesOrder.orderedOn));
  return rows.map(({ signedAt, orderedOn, ...contract }) => {
    // An order taken directly is signed the day it was taken.
    const signedOn = signedAt === null ? orderedOn : parisDay(signedAt);
    return { ...contract, signedOn, paymentFrom: paymentFrom(signedOn) };
  });
}

export const ORIGIN_HASH = "0".repeat(64);

/** The last link of the chain of issued documents. */
export async function chainHead(ctx: Ctx) {
  const [head] = await ctx.db
    .select({ seq: issuedDocument.seq, hash: issuedDocument.hash })
    .from(issuedDocument)
    .orderBy(desc(issuedDocument.seq))
    .limit(1);
  return head ?? { seq: 0, hash: ORIGIN_HASH };
}

/** Quantities of each line that earlier credit notes of this invoice took back. */
export async function takenBack(ctx: Ctx, invoiceId: string): Promise<Takeback[]> {
  const rows = await ctx.db
    .select({ note: creditNote.id, line: creditNoteLine.id, quantity: creditNoteLine.quantity })
    .from(creditNote)
    .innerJoin(creditNoteLine, eq(creditNoteLine.creditNoteId, creditNote.id))
    .where(and(eq(creditNote.invoiceId, invoiceId), isNotNull(creditNote.issuedAt)));
  return [...new Set(rows.map((row) => row.note))].map((note) =>
    Object.fromEntries(
      rows.filter((row) => row.note === note).map((row) => [row.line, row.quantity ?? quantity(0)]),
    ),
  );
}

/** What the chain keeps of an issued document. */
export async function loadRecord(ctx: Ctx, documentId: string): Promise<string> {
  const [link] = await ctx.db
    .select({ record: issuedDocument.record })
    .from(issuedDocument)
    .where(eq(issuedDocument.documentId, documentId))
    .limit(1);
  if (!link) throw notFound("invoice");
  return link.record;
}
