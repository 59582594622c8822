import { and, asc, desc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { invoice, salesOrder } from "~/db/schema/billing";
import { contactPoint } from "~/db/schema/clients";
import { file } from "~/db/schema/files";
import { mail } from "~/db/schema/mail";
import { quoteAcceptance, quoteMessage } from "~/db/schema/quotes";
import { type Customer, openQuotes } from "~/domain/access/customer";
import { creditedOf, paidOf } from "../billing/load";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";

/** The customer who asks; the system and staff have no business here. Throws not-found. */
export function customerOf(ctx: Ctx): Customer {
  if (ctx.viewer.kind !== "customer") throw notFound();
  return ctx.viewer;
}

/** Issued invoices in this customer's sight: their own and, with links made for one quote each, those of its order. */
function invoicesInSight(viewer: Customer): SQL | undefined {
  const open = openQuotes(viewer);
  return and(
    eq(invoice.clientId, viewer.clientId),
    isNotNull(invoice.issuedAt),
    isNull(invoice.binnedAt),
    open === null ? undefined : inIds(salesOrder.quoteId, open),
  );
}

/** What the customer was billed, newest first, with what was paid and credited. */
export const spaceInvoices = (ctx: Ctx) =>
  ctx.db
    .select({
      id: invoice.id,
      kind: invoice.kind,
      number: invoice.number,
      title: invoice.title,
      issuedOn: invoice.issuedOn,
      dueOn: invoice.dueOn,
      grossCents: invoice.grossCents,
      quoteId: salesOrder.quoteId,
      paid: paidOf,
      credited: creditedOf,
    })
    .from(invoice)
    .leftJoin(salesOrder, eq(salesOrder.id, invoice.orderId))
    .where(invoicesInSight(customerOf(ctx)))
    .orderBy(desc(invoice.issuedAt), desc(invoice.id));

/** One invoice in sight, or not found. */
export async function loadSpaceInvoice(ctx: Ctx, invoiceId: string) {
  const [row] = await ctx.db
    .select({ id: invoice.id, fileId: invoice.fileId })
    .from(invoice)
    .leftJoin(salesOrder, eq(salesOrder.id, invoice.orderId))
    .where(and(eq(invoice.id, invoiceId), invoicesInSight(customerOf(ctx))))
    .limit(1);
  if (!row) throw notFound("invoice");
  return row;
}

/** Questions and answers of a quote that was already loaded in this viewer's sight, oldest first. */
export const messagesOf = (ctx: Ctx, quoteId: string) =>
  ctx.db
    .select({
      id: quoteMessage.id,
      at: quoteMessage.at,
      from: quoteMessage.from,
      author: quoteMessage.author,
      body: quoteMessage.body,
      readAt: quoteMessage.readAt,
    })
    .from(quoteMessage)
    .where(eq(quoteMessage.quoteId, quoteId))
    .orderBy(asc(quoteMessage.at), asc(quoteMessage.id));

/** How a quote that was already loaded was signed; null while it is not. */
export async function acceptanceOf(ctx: Ctx, quoteId: string) {
  const [row] = await ctx.db
    .select()
    .from(quoteAcceptance)
    .where(eq(quoteAcceptance.quoteId, quoteId))
    .limit(1);
  return row ?? null;
}

/** The bytes of the paper that left, with the hash that they really have and the one that was kept. */
export async function sentPaper(
  ctx: Ctx,
  fileId: string,
): Promise<{ bytes: Uint8Array; sha256: string } | null> {
  const [row] = await ctx.db
    .select({ key: file.key, sha256: file.sha256 })
    .from(file)
    .where(eq(file.id, fileId))
    .limit(1);
  const object = row && (await ctx.env.FILES.get(row.key));
  return object ? { bytes: new Uint8Array(await object.arrayBuffer()), sha256: row.sha256 } : null;
}

/** Where to write about this quote: where it was sent last, else the client's own first mail address; null without any. */
export async function mailboxOf(ctx: Ctx, row: { id: string; clientId: string }): Promise<string | null> {
  const [sent, known] = await ctx.db.batch([
    ctx.db
      .select({ address: mail.toAddress })
      .from(mail)
      .where(and(eq(mail.subjectKind, "quote"), eq(mail.subjectId, row.id), eq(mail.template, "quote-sent")))
      .orderBy(desc(mail.createdAt))
      .limit(1),
    ctx.db
      .select({ value: contactPoint.value, interlocutorId: contactPoint.interlocutorId })
      .from(contactPoint)
      .where(and(eq(contactPoint.clientId, row.clientId), eq(contactPoint.channel, "email")))
      .orderBy(asc(contactPoint.position)),
  ]);
  const own = known.find((one) => one.interlocutorId === null) ?? known[0];
  return sent[0]?.address ?? own?.value ?? null;
}
