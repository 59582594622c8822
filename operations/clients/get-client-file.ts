import { and, asc, count, eq, isNull, ne, sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { clientAction } from "~/db/schema/actions";
import { creditNote, invoice, salesOrder } from "~/db/schema/billing";
import { ouvrage } from "~/db/schema/clients";
import { file } from "~/db/schema/files";
import { clientAnswer, question } from "~/db/schema/questions";
import { quote } from "~/db/schema/quotes";
import { filledForm } from "~/db/schema/scenarios";
import { choice } from "~/db/schema/settings";
import { standing } from "~/domain/privacy/consent";
import { quoteStatus } from "~/domain/quotes/status";
import { actionsUrgency, invoicesUrgency, owedState, quotesUrgency } from "~/domain/timeline/urgency";
import { lateNow } from "../actions/late";
import { verb } from "../context.server";
import { consentsAsked } from "../privacy/load";
import { onCards } from "../questions/on-cards";
import { balanceOf, settlementRows } from "./balance";
import { choicesAsked, choicesFrom } from "./choices";
import { entryKindsInSight } from "./history";
import { partiesAsked, partiesFrom } from "./load";
import { ouvragePicture } from "./ouvrage-picture";
import { placed } from "./positions";

/** The client file: identity, parties, ouvrages, a counter per section, and what is owed for those who may see it. */
export const getClientFile = verb("client.read", async (ctx, clientId: string) => {
  const { db } = ctx;
  const named = (column: "origin_id" | "followed_by") =>
    sql<string>`(select ${sql.raw(column)} from client where id = ${clientId})`;
  // One batch: a question to the base costs more than what it reads.
  const [
    clients,
    addresses,
    points,
    interlocutors,
    lists,
    people,
    ouvrages,
    origins,
    followers,
    files,
    quotes,
    orders,
    invoices,
    credits,
    actions,
    answers,
    told,
    reports,
    consents,
    settlements,
  ] = await db.batch([
    ...partiesAsked(ctx, clientId),
    ...choicesAsked(ctx),
    db
      .select({ ouvrage, type: choice.label, colour: choice.colour, photoId: ouvragePicture })
      .from(ouvrage)
      .innerJoin(choice, eq(choice.id, ouvrage.typeId))
      .where(and(eq(ouvrage.clientId, clientId), isNull(ouvrage.archivedAt)))
      .orderBy(asc(ouvrage.createdAt)),
    db
      .select()
      .from(choice)
      .where(eq(choice.id, named("origin_id"))),
    db
      .select({ name: user.name })
      .from(user)
      .where(eq(user.id, named("followed_by"))),
    db
      .select({ n: count() })
      .from(file)
      .where(and(eq(file.ownerKind, "client"), eq(file.ownerId, clientId), isNull(file.binnedAt))),
    db
      .select({
        sentAt: quote.sentAt,
        firstViewedAt: quote.firstViewedAt,
        acceptedAt: quote.acceptedAt,
        refusedAt: quote.refusedAt,
        supersededAt: quote.supersededAt,
        binnedAt: quote.binnedAt,
        validUntil: quote.validUntil,
      })
      .from(quote)
      .where(and(eq(quote.clientId, clientId), isNull(quote.binnedAt), isNull(quote.supersededAt))),
    db.select({ n: count() }).from(salesOrder).where(eq(salesOrder.clientId, clientId)),
    db
      .select({ n: count() })
      .from(invoice)
      .where(and(eq(invoice.clientId, clientId), isNull(invoice.binnedAt))),
    db
      .select({ n: count() })
      .from(creditNote)
      .where(and(eq(creditNote.clientId, clientId), isNull(creditNote.binnedAt))),
    db
      .select({
        id: clientAction.id,
        dueOn: clientAction.dueOn,
        dueTime: clientAction.dueTime,
        subject: clientAction.subject,
        doneAt: clientAction.doneAt,
        version: clientAction.version,
        typeLabel: choice.label,
        assigneeName: user.name,
      })
      .from(clientAction)
      .innerJoin(choice, eq(choice.id, clientAction.typeId))
      .innerJoin(user, eq(user.id, clientAction.assigneeId))
      .where(and(eq(clientAction.clientId, clientId), isNull(clientAction.doneAt)))
      .orderBy(asc(clientAction.dueOn), asc(clientAction.dueTime)),
    db
      .select({
        id: question.id,
        label: question.label,
        words: clientAnswer.words,
        fileId: clientAnswer.fileId,
      })
      .from(clientAnswer)
      .innerJoin(question, eq(question.id, clientAnswer.questionId))
      .where(
        and(
          eq(clientAnswer.clientId, clientId),
          eq(question.onHome, true),
          isNull(question.archivedAt),
          ne(clientAnswer.words, ""),
        ),
      )
      .orderBy(asc(question.position)),
    onCards(ctx, clientId),
    db
      .select({ n: count() })
      .from(filledForm)
      .where(
        and(
          eq(filledForm.clientId, clientId),
          isNull(filledForm.binnedAt),
          ctx.can("survey.read") ? undefined : ne(filledForm.kind, "survey"),
        ),
      ),
    consentsAsked(ctx, clientId),
    settlementRows(ctx, clientId),
  ]);
  const parties = partiesFrom(clients, addresses, points, interlocutors);
  const choices = choicesFrom(lists, people);
  const balance = balanceOf(settlements, ctx.today);
  const seesAmounts = ctx.can("see.sale-prices") && ctx.can("invoice.read");
  return {
    ...parties,
    /** With where each of them stands on being prospected (PV10). */
    interlocutors: parties.interlocutors.map((one) => ({
      ...one,
      consents: standing(consents, one.id).map(({ channel, state }) => ({ channel, state })),
    })),
    addresses: await placed(parties.addresses),
    today: ctx.today,
    choices,
    status: choices.statuses.find((status) => status.id === parties.client.statusId) ?? null,
    followedBy: followers[0]?.name ?? "",
    origin: origins[0]?.label ?? "",
    ouvrages: ouvrages.map(({ ouvrage: row, ...shown }) => ({
      ...row,
      ...shown,
      /** What the company wants to read on its card. */
      answers: told.filter((one) => one.ouvrageId === row.id),
    })),
    entryKinds: entryKindsInSight(ctx),
    /** What is to be done first for them. */
    nextAction: actions[0] ? { ...actions[0], late: lateNow(ctx, actions[0]) } : null,
    /** What the company wants under its eyes (CRM-11). */
    answers,
    /** Where they stand on being prospected, one channel after the other (PV1). */
    consents: standing(consents).map(({ channel, state }) => ({ channel, state })),
    /** Sections out of this viewer's sight have no counter. */
    counters: {
      ouvrages: ouvrages.length,
      documents: files[0]?.n ?? 0,
      actions: actions.length,
      ...(ctx.can("report.read") ? { reports: reports[0]?.n ?? 0 } : {}),
      ...(ctx.can("quote.read") ? { quotes: quotes.length } : {}),
      ...(ctx.can("order.read") ? { orders: orders[0]?.n ?? 0 } : {}),
      ...(ctx.can("invoice.read")
        ? { invoices: (invoices[0]?.n ?? 0) + (credits[0]?.n ?? 0), overdue: balance.overdueCount }
        : {}),
    },
    /** What is most urgent in a section (TL7), for those who see the section. */
    urgency: {
      actions: actionsUrgency(
        actions.map((one) => ({ late: lateNow(ctx, one), today: one.dueOn === ctx.today })),
      ),
      ...(ctx.can("quote.read")
        ? { quotes: quotesUrgency(quotes.map((one) => quoteStatus(one, ctx.today))) }
        : {}),
      ...(ctx.can("invoice.read") ? { invoices: invoicesUrgency(balance.states) } : {}),
    },
    may: {
      write: ctx.can("client.write"),
      merge: ctx.can("client.merge"),
      note: ctx.can("note.write"),
      file: ctx.can("file.write"),
      act: ctx.can("action.write"),
      ouvrage: ctx.can("ouvrage.write"),
      quote: ctx.can("quote.write"),
      order: ctx.can("order.write"),
      invoice: ctx.can("invoice.write"),
      credit: ctx.can("invoice.issue"),
    },
    ...(seesAmounts
      ? { balance: { owed: balance.owed, overdue: balance.overdue, state: owedState(balance.states) } }
      : {}),
  };
});
export type ClientFile = Awaited<ReturnType<typeof getClientFile>>;
