import { and, asc, eq, gte, isNotNull, isNull, lte, not, sql } from "drizzle-orm";
import { invoice, salesOrder } from "~/db/schema/billing";
import { client } from "~/db/schema/clients";
import { formTemplate } from "~/db/schema/scenarios";
import { choice } from "~/db/schema/settings";
import { addDays } from "~/domain/calendar/day";
import { isWorkingDay } from "~/domain/calendar/holidays";
import { LATEST } from "~/domain/follow-up/reminders";
import { mailboxesOf, placesOf } from "../clients/places";
import { type Ctx, verb } from "../context.server";
import { eachOnce } from "../follow-up/load";
import { must } from "../guards";
import { refusedMails } from "../privacy/load";
import { boxesLeft, refusedBoxesAsked } from "../privacy/refused-boxes";
import { invitation } from "./inviting";
import { newestVersion, type TemplateRow, type VersionRow } from "./load";

/**
 * Sends the surveys whose day has come (SC11): so many days after the issue of an invoice that is no deposit, on working
 * days, at most a week late, once a job (SC8). Run again it sends nothing. Returns how many left.
 */
export const sendDueSurveys = verb("system", async (ctx): Promise<number> => {
  if (!isWorkingDay(ctx.today)) return 0;
  const templates = await ctx.db
    .select()
    .from(formTemplate)
    .where(
      and(eq(formTemplate.kind, "survey"), isNotNull(formTemplate.autoDays), isNull(formTemplate.archivedAt)),
    );
  let sent = 0;
  for (const template of templates) {
    const [version] = await newestVersion(ctx, template.id);
    if (version) sent += await eachOnce(await due(ctx, template), (one) => ask(ctx, template, version, one));
  }
  return sent;
});

/** Invoices of that age that nobody was asked about: of clients that are no prospects of the bin and did not say stop, nor refused mails. */
const due = (ctx: Ctx, template: TemplateRow) => {
  const day = addDays(ctx.today, -(template.autoDays ?? 0));
  return ctx.db
    .select({
      id: invoice.id,
      number: invoice.number,
      clientId: invoice.clientId,
      sellerId: invoice.sellerId,
      ouvrageId: salesOrder.ouvrageId,
    })
    .from(invoice)
    .innerJoin(client, eq(client.id, invoice.clientId))
    .innerJoin(choice, eq(choice.id, client.statusId))
    .leftJoin(salesOrder, eq(salesOrder.id, invoice.orderId))
    .where(
      and(
        eq(invoice.kind, "invoice"),
        gte(invoice.issuedOn, addDays(day, -LATEST)),
        lte(invoice.issuedOn, day),
        isNull(invoice.binnedAt),
        sql`coalesce(${choice.semantics} ->> 'bin', 0) = 0`,
        sql`not exists(select 1 from survey_link s where s.template_id = ${template.id} and s.subject_kind = 'invoice' and s.subject_id = ${invoice.id})`,
        sql`not exists(select 1 from survey_link s where s.client_id = ${invoice.clientId} and s.stopped = 1)`,
        // A survey is no part of the contract: whoever refused mails is left in peace (PV5).
        not(refusedMails("invoice.client_id")),
        // Taken back by a credit note: no job was done.
        sql`not exists(select 1 from credit_note c where c.invoice_id = ${invoice.id} and c.issued_at is not null)`,
      ),
    )
    .orderBy(asc(invoice.issuedOn), asc(invoice.id))
    .limit(500);
};
type Due = Awaited<ReturnType<typeof due>>[number];

/** One invitation, in its own commit. False where there is no address to write to. */
async function ask(ctx: Ctx, template: TemplateRow, version: VersionRow, one: Due): Promise<boolean> {
  const places = await placesOf(ctx, one.clientId);
  const { to } = boxesLeft(mailboxesOf(places), await refusedBoxesAsked(ctx, one.clientId));
  if (!to) return false;
  const { id, sellerId, ouvrageId, number } = one;
  const made = await invitation(ctx, {
    template,
    version,
    places,
    subject: { kind: "invoice", id, words: `la facture ${number}`, sellerId, ouvrageId },
    to,
  });
  await ctx.commit({
    guards: [
      must(
        "still in use",
        sql`exists(select 1 from form_template where id = ${template.id} and auto_days is not null and archived_at is null)`,
      ),
    ],
    writes: made.writes,
    change: { kind: "survey", id: made.id, action: "sent", after: { title: version.title, to } },
    event: {
      name: "mail.queued",
      subjectId: made.id,
      topics: [`client:${one.clientId}`, `form:${template.id}`, "surveys", "mail"],
    },
  });
  return true;
}
