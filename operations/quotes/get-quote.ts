import { and, asc, count, eq, isNull } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { salesOrder } from "~/db/schema/billing";
import { quoteMessage } from "~/db/schema/quotes";
import type { UnitPrice } from "~/domain/money/money";
import { quoteStatus } from "~/domain/quotes/status";
import { placesOf } from "../clients/places";
import { type Ctx, verb } from "../context.server";
import { mailsAbout } from "../mail/load";
import { loadCompany } from "../settings/load";
import { headerOf, loadQuote, loadQuoteCosts, type QuoteRow, versionsOf } from "./load";

export type QuoteView = Awaited<ReturnType<typeof viewed>>;

/**
 * All that the page of a quote shows. `costs` is there only for those who may see purchase prices; totals are
 * computed from the body, by the same rules on both sides.
 */
export const getQuote = verb("quote.read", viewed);

async function viewed(ctx: Ctx, quoteId: string) {
  const { row, body } = await loadQuote(ctx, quoteId);
  const seesCosts = ctx.can("see.costs");
  const [places, company, versions, around, costs] = await Promise.all([
    placesOf(ctx, row.clientId),
    loadCompany(ctx),
    versionsOf(ctx, row.rootId),
    aroundOf(ctx, row),
    seesCosts ? loadQuoteCosts(ctx, quoteId) : null,
  ]);
  const status = quoteStatus(row, ctx.today);
  const { client } = places;
  return {
    quote: {
      id: row.id,
      number: row.number,
      revision: row.revision,
      version: row.version,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      sentAt: row.sentAt,
      firstViewedAt: row.firstViewedAt,
      acceptedAt: row.acceptedAt,
      refusedAt: row.refusedAt,
      refusalReason: row.refusalReason,
      signedFileId: row.signedFileId,
      netCents: row.netCents,
      grossCents: row.grossCents,
      sellerName: around.sellerName,
    },
    status,
    acts: {
      write: ctx.can("quote.write") && status === "draft",
      send: ctx.can("quote.send") && (status === "draft" || status === "sent" || status === "viewed"),
      links: ctx.can("quote.send") && row.sentAt !== null && status !== "superseded" && status !== "binned",
      revise:
        ctx.can("quote.write") &&
        (status === "sent" || status === "viewed" || status === "expired" || status === "refused"),
      bin: ctx.can("quote.write") && status === "draft",
      restore: ctx.can("quote.write") && status === "binned",
      duplicate: ctx.can("quote.write"),
      order: ctx.can("order.write") && status === "accepted",
    },
    header: headerOf(row),
    body,
    ...(costs ? { costs: costs as Record<string, UnitPrice> } : {}),
    client: {
      id: client.id,
      name: client.displayName,
      kind: client.kind,
      code: client.code,
      observations: client.observations,
      addresses: places.addresses.map(({ id, use, label, street, complement, postcode, city }) => ({
        id,
        use,
        label,
        street,
        complement,
        postcode,
        city,
      })),
      ouvrages: places.ouvrages,
      interlocutors: places.interlocutors.map(({ id, firstName, lastName, function: work }) => ({
        id,
        name: [firstName, lastName].filter(Boolean).join(" "),
        work,
      })),
      contacts: places.contacts.map(({ id, channel, value, label }) => ({ id, channel, value, label })),
    },
    company: {
      numbersLines: company.numbersLines,
      franchise: company.vatRegime === "franchise",
      account: company.defaultSalesAccount,
    },
    versions: versions.map((version) => ({
      id: version.id,
      revision: version.revision,
      status: quoteStatus(version, ctx.today),
      createdAt: version.createdAt,
      grossCents: version.grossCents,
    })),
    messages: around.messages,
    mail: around.mail,
    order: around.order,
  };
}

/** What happened around the quote: its seller, its conversation, its last sending, the order made from it. */
async function aroundOf(ctx: Ctx, row: QuoteRow) {
  const { db } = ctx;
  const [sellers, messages, unread, orders, mails] = await db.batch([
    db.select({ name: user.name }).from(user).where(eq(user.id, row.sellerId)).limit(1),
    db.select({ count: count() }).from(quoteMessage).where(eq(quoteMessage.quoteId, row.id)),
    db
      .select({ count: count() })
      .from(quoteMessage)
      .where(
        and(eq(quoteMessage.quoteId, row.id), eq(quoteMessage.from, "customer"), isNull(quoteMessage.readAt)),
      ),
    db
      .select({ id: salesOrder.id, number: salesOrder.number })
      .from(salesOrder)
      .where(eq(salesOrder.quoteId, row.id))
      .orderBy(asc(salesOrder.number))
      .limit(1),
    mailsAbout(ctx, "quote", row.id),
  ]);
  return {
    sellerName: sellers[0]?.name ?? "",
    messages: { count: messages[0]?.count ?? 0, unread: unread[0]?.count ?? 0 },
    order: orders[0] ?? null,
    mail: mails.find((sent) => sent.template === "quote-sent") ?? null,
  };
}
