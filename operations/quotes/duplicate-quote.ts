import { quote } from "~/db/schema/quotes";
import { addDays } from "~/domain/calendar/day";
import { unanswered } from "~/domain/documents/settle";
import { totals } from "~/domain/documents/totals";
import { problem } from "~/domain/problem";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { sellerOf } from "../documents/seller";
import { costsCopied, linesOf, QUOTES } from "../documents/writes";
import { draftRoom } from "../gateways/draft-room";
import { takeNumber } from "../numbers";
import { refused } from "../refusals";
import { loadCompany } from "../settings/load";
import { buyerOf } from "./create-quote";
import { loadQuote } from "./load";

/**
 * A new draft with the lines, options and texts of another quote, for the same client or for another one, dated
 * today. Places and people of the first client do not follow to another. Returns the id of the new quote.
 */
export const duplicateQuote = verb(
  "quote.write",
  async (ctx, quoteId: string, toClientId?: string): Promise<{ quoteId: string }> => {
    await draftRoom(ctx, quoteId).settle();
    const { row, body } = await loadQuote(ctx, quoteId);
    const clientId = toClientId ?? row.clientId;
    const [buyer, company] = await Promise.all([buyerOf(ctx, clientId), loadCompany(ctx)]);
    if (buyer.bin) throw refused(problem("quote-client-binned"));
    const id = ctx.newId();
    const number = await takeNumber(ctx, "DE");
    const sums = totals(body);
    const sameClient = clientId === row.clientId;
    const copy: typeof quote.$inferInsert = {
      id,
      number,
      rootId: id,
      title: row.title,
      clientId,
      ouvrageId: sameClient ? row.ouvrageId : null,
      siteAddressId: sameClient ? row.siteAddressId : null,
      interlocutorId: sameClient ? row.interlocutorId : null,
      sellerId: sellerOf(ctx),
      intro: row.intro,
      closing: row.closing,
      paymentTerms: row.paymentTerms,
      depositBp: row.depositBp,
      discount: row.discount,
      options: unanswered(row.options),
      offPremises: row.offPremises,
      worksDuration: row.worksDuration,
      waste: row.waste,
      netCents: sums.net,
      vatCents: sums.vatTotal,
      grossCents: sums.gross,
      createdAt: ctx.now,
      createdBy: sellerOf(ctx),
      updatedAt: ctx.now,
      datedOn: ctx.today,
      validUntil: addDays(ctx.today, company.quoteValidityDays),
    };
    await ctx.commit({
      writes: [
        ctx.db.insert(quote).values(copy),
        ...linesOf(QUOTES, id, body),
        ...costsCopied(QUOTES, quoteId, id, Object.fromEntries(body.lines.map((line) => [line.id, line.id]))),
        timeline(ctx, {
          clientId,
          ouvrageId: copy.ouvrageId ?? null,
          kind: "quote",
          title: `Devis ${number} commencé`,
          body: `D'après le devis ${row.number}${row.title ? ` : ${row.title}` : ""}`,
          href: `/devis/${id}`,
        }),
      ],
      change: { kind: "quote", id, action: "duplicated", after: { from: quoteId, number, clientId } },
      event: { name: "changed", subjectId: id, topics: ["quotes", `client:${clientId}`] },
    });
    return { quoteId: id };
  },
);
