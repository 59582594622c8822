import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { salesOrder } from "~/db/schema/billing";
import { quoteCost, quoteMessage } from "~/db/schema/quotes";
import { company as companyTable } from "~/db/schema/settings";
import type { UnitPrice } from "~/domain/money/money";
import { problem } from "~/domain/problem";
import { quoteStatus } from "~/domain/quotes/status";
import { placesAsked, placesFrom } from "../clients/places";
import { type Ctx, verb } from "../context.server";
import { layoutChoices } from "../layouts/load";
import { mailsAbout } from "../mail/load";
import { refused } from "../refusals";
import { COMPANY_ID } from "../settings/load";
import { costsFrom, headerOf, quoteAsked, quoteFrom, versionsOf } from "./load";

export type QuoteView = Awaited<ReturnType<typeof viewed>>;

/**
 * All that the page of a quote shows. `costs` is there only for those who may see purchase prices; totals are
 * computed from the body, by the same rules on both sides.
 */
export const getQuote = verb("quote.read", viewed);

async function viewed(ctx: Ctx, quoteId: string) {
  const { row, body, places, company, versions, around, costs } = await read(ctx, quoteId);
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
    layouts: around.layouts,
  };
}

/** One batch: a question to the base costs more than what it reads. */
async function read(ctx: Ctx, quoteId: string) {
  const { db } = ctx;
  const own = (column: "client_id" | "root_id" | "seller_id") =>
    sql<string>`(select ${sql.raw(column)} from quote where id = ${quoteId})`;
  const [
    rows,
    lines,
    costs,
    clients,
    addresses,
    ouvrages,
    interlocutors,
    contacts,
    companies,
    versions,
    sellers,
    messages,
    unread,
    orders,
    mails,
    layouts,
  ] = await db.batch([
    ...quoteAsked(ctx, quoteId),
    db
      .select()
      .from(quoteCost)
      .where(and(eq(quoteCost.quoteId, quoteId), ctx.can("see.costs") ? undefined : sql`0`)),
    ...placesAsked(ctx, own("client_id")),
    db.select().from(companyTable).where(eq(companyTable.id, COMPANY_ID)).limit(1),
    versionsOf(ctx, own("root_id")),
    db
      .select({ name: user.name })
      .from(user)
      .where(eq(user.id, own("seller_id")))
      .limit(1),
    db.select({ count: count() }).from(quoteMessage).where(eq(quoteMessage.quoteId, quoteId)),
    db
      .select({ count: count() })
      .from(quoteMessage)
      .where(
        and(
          eq(quoteMessage.quoteId, quoteId),
          eq(quoteMessage.from, "customer"),
          isNull(quoteMessage.readAt),
        ),
      ),
    db
      .select({ id: salesOrder.id, number: salesOrder.number })
      .from(salesOrder)
      .where(eq(salesOrder.quoteId, quoteId))
      .orderBy(asc(salesOrder.number))
      .limit(1),
    mailsAbout(ctx, "quote", quoteId),
    layoutChoices(ctx, "quote", sql<string | null>`(select layout_id from quote where id = ${quoteId})`),
  ]);
  const { row, body } = quoteFrom(rows, lines);
  const [company] = companies;
  if (!company) throw refused(problem("company-not-set-up"));
  return {
    row,
    body,
    company,
    versions,
    places: placesFrom(clients, addresses, ouvrages, interlocutors, contacts),
    costs: ctx.can("see.costs") ? costsFrom(costs) : null,
    around: {
      sellerName: sellers[0]?.name ?? "",
      messages: { count: messages[0]?.count ?? 0, unread: unread[0]?.count ?? 0 },
      order: orders[0] ?? null,
      mail: mails.find((sent) => sent.template === "quote-sent") ?? null,
      layouts,
    },
  };
}
