import { eq } from "drizzle-orm";
import { invoice, payment, paymentPart } from "~/db/schema/billing";
import { client } from "~/db/schema/clients";
import { mail } from "~/db/schema/mail";
import { quote } from "~/db/schema/quotes";
import type { NotificationKind } from "~/domain/notifications/kinds";
import type { Ctx } from "../context.server";
import { ofSurvey } from "./of-surveys";
import { type Notice, notify } from "./writes";

interface Happened {
  id: string;
  event: string;
  subjectId: string;
  by: string;
}

const OF_QUOTES: Record<string, NotificationKind> = {
  "quote.viewed": "quote-viewed",
  "quote.accepted": "quote-accepted",
  "quote.refused": "quote-refused",
  "quote.asked": "quote-asked",
};

/** Tells the people concerned of an event of the outbox; told twice, it is one notification. */
export async function notifyOfEvent(ctx: Ctx, row: Happened): Promise<void> {
  const kind = OF_QUOTES[row.event];
  if (kind) await notify(ctx, await ofQuote(ctx, kind, row));
  else if (row.event === "payment.received") await notify(ctx, await ofPayment(ctx, row));
  else if (row.event === "survey.answered") await notify(ctx, await ofSurvey(ctx, row.subjectId));
}

async function ofQuote(ctx: Ctx, kind: NotificationKind, row: Happened): Promise<Notice[]> {
  const [found] = await ctx.db
    .select({ number: quote.number, sellerId: quote.sellerId, client: client.displayName })
    .from(quote)
    .innerJoin(client, eq(client.id, quote.clientId))
    .where(eq(quote.id, row.subjectId));
  if (!found) return [];
  const { number, sellerId } = found;
  return [
    {
      kind,
      subject: { kind: "quote", id: row.subjectId },
      facts: { number, client: found.client },
      // Each question is one; the rest of a quote's life happens once.
      key: kind === "quote-asked" ? `${kind} ${row.id}` : `${kind} ${row.subjectId}`,
      to: [sellerId],
      orRoles: ["direction"],
      by: row.by,
    },
  ];
}

async function ofPayment(ctx: Ctx, row: Happened): Promise<Notice[]> {
  const [[found], parts] = await ctx.db.batch([
    ctx.db
      .select({ clientId: payment.clientId, client: client.displayName, reversalOf: payment.reversalOf })
      .from(payment)
      .innerJoin(client, eq(client.id, payment.clientId))
      .where(eq(payment.id, row.subjectId)),
    ctx.db
      .select({ sellerId: invoice.sellerId, invoiceId: invoice.id })
      .from(paymentPart)
      .innerJoin(invoice, eq(invoice.id, paymentPart.invoiceId))
      .where(eq(paymentPart.paymentId, row.subjectId)),
  ]);
  if (!found || found.reversalOf !== null) return [];
  const [one] = parts;
  return [
    {
      kind: "payment-received",
      subject: one ? { kind: "invoice", id: one.invoiceId } : { kind: "client", id: found.clientId },
      facts: { client: found.client },
      key: `payment-received ${row.subjectId}`,
      to: parts.map((part) => part.sellerId),
      orRoles: ["direction"],
      by: row.by,
    },
  ];
}

/** A mail came back or could not leave: whoever sent it hears, or the seller of what it is about, or the direction. */
export async function notifyOfLostMail(ctx: Ctx, mailId: string): Promise<void> {
  const [row] = await ctx.db
    .select({
      subject: mail.subject,
      to: mail.toAddress,
      createdBy: mail.createdBy,
      seller: quote.sellerId,
      round: mail.round,
    })
    .from(mail)
    .leftJoin(quote, eq(quote.id, mail.subjectId))
    .where(eq(mail.id, mailId));
  if (!row) return;
  const sender = row.createdBy.startsWith("user:") ? row.createdBy.slice(5) : row.seller;
  await notify(ctx, [
    {
      kind: "mail-bounced",
      subject: { kind: "mail", id: mailId },
      facts: { subject: row.subject, to: row.to },
      key: `mail-bounced ${mailId} ${row.round}`,
      to: sender ? [sender] : [],
      orRoles: ["direction"],
    },
  ]);
}
