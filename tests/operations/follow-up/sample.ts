import { env } from "cloudflare:workers";
import { bulkInsert, prepared } from "~/db/batch";
import { quote } from "~/db/schema/quotes";
import { addDays, type Day } from "~/domain/calendar/day";
import { parisDay } from "~/domain/calendar/paris";
import { basisPoints, cents } from "~/domain/money/money";
import { saveFollowUp } from "~/operations/follow-up/save-follow-up";
import { as, NOW } from "../../world/world";

/** A quote that waits for its answer since an instant. */
export async function waitingQuote(id: string, sentAt: number, clientId = "c-turpin"): Promise<void> {
  const row = {
    id,
    number: `DE-2026-${id}`,
    revision: 1,
    rootId: id,
    title: "Poêle du salon",
    clientId,
    sellerId: "u-commercial",
    intro: "",
    closing: "",
    paymentTerms: "",
    depositBp: basisPoints(3000),
    discount: null,
    options: [],
    offPremises: false,
    worksDuration: "",
    netCents: cents(100_000),
    vatCents: cents(20_000),
    grossCents: cents(120_000),
    createdAt: sentAt,
    createdBy: "user:u-commercial",
    updatedAt: sentAt,
    datedOn: parisDay(sentAt),
    validUntil: addDays(parisDay(sentAt), 60) as Day,
    sentAt,
    refusalReason: "",
    version: 1,
  };
  await env.DB.batch(prepared(env.DB, bulkInsert(quote, [row])));
}

export const switchedOn = (more: Partial<Parameters<typeof saveFollowUp>[1]> = {}) =>
  saveFollowUp(as("direction", NOW), {
    version: 0,
    quoteTimes: 2,
    quoteDays: 7,
    invoiceTimes: 1,
    invoiceDays: 8,
    quoteChoreTypeId: null,
    quoteChoreDays: 10,
    invoiceChoreTypeId: null,
    invoiceChoreDays: 15,
    ...more,
  });
