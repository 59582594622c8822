import { and, asc, eq, gte, isNotNull, lt, sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { invoice } from "~/db/schema/billing";
import { client } from "~/db/schema/clients";
import { addDays, daysBetween } from "~/domain/calendar/day";
import { LATEST, reminderDue } from "~/domain/follow-up/reminders";
import { renderTemplate } from "~/outputs/mail/templates";
import { issuedMarkers, loadIssued } from "../billing/issued";
import { creditedOf, paidOf } from "../billing/load";
import { storedPaper } from "../billing/stored-paper";
import { mailboxesOf, placesOf } from "../clients/places";
import { timeline } from "../clients/writes";
import { type Ctx, verb } from "../context.server";
import { must } from "../guards";
import { loadMailFrame } from "../mail/load";
import { templateOf } from "../mail/templates";
import { queuedMail } from "../mail/writes";
import { notify, peopleOf } from "../notifications/writes";
import { newSpaceLink } from "../space/links";
import { giveChores } from "./chores";
import { eachOnce, type FollowedUp, followedUp, lastSteps, loadFollowUp } from "./load";

/** Between professionals (C. com. L441-10, D441-5): as printed on the invoice; a consumer owes neither. */
const BETWEEN_PROFESSIONALS =
  "Les conditions de règlement sont celles de la facture : pénalités de retard et indemnité forfaitaire de 40 € pour frais de recouvrement (articles L441-10 et D441-5 du code de commerce).";

/**
 * Tells the office, the direction and the seller once of each invoice that became overdue, and recalls it to its
 * client where the company switched that on (FU1..FU4); the seller may be given something to do (FU5). Returns how many
 * mails were queued, notices are new, actions given.
 */
export const remindInvoices = verb("system", async (ctx): Promise<FollowedUp> => {
  const { invoices: cadence, invoiceChore } = await loadFollowUp(ctx);
  const late = await overdue(ctx, LATEST + Math.max(1, cadence.times * cadence.days, invoiceChore.days));
  const office = await peopleOf(ctx, ["direction", "bureau"]);
  const notices = await notify(
    ctx,
    late
      .filter((row) => daysBetween(row.dueOn ?? ctx.today, ctx.today) <= LATEST)
      .map((row) => ({
        kind: "invoice-overdue",
        subject: { kind: "invoice", id: row.id },
        facts: { number: row.number ?? "", client: row.client },
        key: `invoice-overdue ${row.id}`,
        to: [...office, row.sellerId],
      })),
  );
  const due = late.flatMap((row) => {
    const step = reminderDue(row.dueOn ?? ctx.today, ctx.today, cadence);
    return step === null ? [] : [{ ...row, step }];
  });
  const last = await lastSteps(
    ctx,
    "invoice-reminder",
    due.map((row) => row.id),
  );
  const mails = await eachOnce(
    due.filter((row) => (last.get(row.id) ?? 0) < row.step),
    (row) => reminded(ctx, row),
  );
  const actions = await giveChores(
    ctx,
    "invoice-chore",
    invoiceChore,
    late.map(({ id, number, clientId, sellerId, dueOn }) => ({
      id,
      from: dueOn ?? ctx.today,
      clientId,
      ouvrageId: null,
      sellerId,
      subject: `Facture ${number} toujours impayée`,
      href: `/factures/${id}`,
      still: stillDue(id),
    })),
  );
  return { mails, notices, actions };
});

const stillDue = (id: string) =>
  sql`(select gross_cents from invoice where id = ${id})
    - coalesce((select sum(amount_cents) from payment_part where invoice_id = ${id}), 0)
    - coalesce((select sum(gross_cents) from credit_note where invoice_id = ${id} and issued_at is not null), 0) > 0`;

const left = sql<number>`(${invoice.grossCents} - ${paidOf} - ${creditedOf})`;

const overdue = (ctx: Ctx, days: number) =>
  ctx.db
    .select({
      id: invoice.id,
      number: invoice.number,
      dueOn: invoice.dueOn,
      clientId: invoice.clientId,
      sellerId: invoice.sellerId,
      client: client.displayName,
      professional: sql<number>`${client.kind} = 'company'`,
      seller: user.name,
      sellerMail: user.email,
    })
    .from(invoice)
    .innerJoin(client, eq(client.id, invoice.clientId))
    .innerJoin(user, eq(user.id, invoice.sellerId))
    .where(
      and(
        lt(invoice.dueOn, ctx.today),
        gte(invoice.dueOn, addDays(ctx.today, -days)),
        isNotNull(invoice.issuedAt),
        sql`${left} > 0`,
      ),
    )
    .orderBy(asc(invoice.dueOn), asc(invoice.id));

type Due = Awaited<ReturnType<typeof overdue>>[number] & { step: number };

/** One courteous reminder with the invoice joined. False without an address. */
async function reminded(ctx: Ctx, row: Due): Promise<boolean> {
  const places = await placesOf(ctx, row.clientId);
  const { to } = mailboxesOf(places);
  if (!to) return false;
  const issued = await loadIssued(ctx, "invoice", row.id);
  const paper = await storedPaper(ctx, "invoice", issued.row);
  const link = places.client.spaceEnabled
    ? await newSpaceLink(ctx, { clientId: row.clientId, quoteId: null, for: to })
    : null;
  const values = {
    ...(await issuedMarkers(ctx, "invoice", issued, places)),
    "data.lien": link?.url ?? "",
    "data.expediteur": row.seller,
  };
  const mail = renderTemplate(
    "invoice-reminder",
    await templateOf(ctx, "invoice-reminder"),
    values,
    await loadMailFrame(ctx),
    row.professional ? BETWEEN_PROFESSIONALS : "",
  );
  await ctx.commit({
    guards: [must("still due", stillDue(row.id))],
    writes: [
      followedUp(ctx, "invoice-reminder", row.id, String(row.step)),
      ...(link?.writes ?? []),
      queuedMail(ctx, {
        template: "invoice-reminder",
        to: { address: to, name: row.client },
        replyTo: row.sellerMail,
        mail,
        attachments: [{ fileId: paper.fileId, name: paper.name }],
        clientId: row.clientId,
        about: { kind: "invoice", id: row.id },
      }),
      timeline(ctx, {
        clientId: row.clientId,
        kind: "invoice",
        title: `${issued.noun} ${row.number} relancée`,
        body: `À ${to}`,
        href: `/factures/${row.id}`,
      }),
    ],
    change: { kind: "invoice", id: row.id, action: "reminded", after: { to, step: row.step } },
    event: {
      name: "mail.queued",
      subjectId: row.id,
      topics: [`invoice:${row.id}`, `client:${row.clientId}`, "mail"],
    },
  });
  return true;
}
