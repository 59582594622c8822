import { and, eq, isNull } from "drizzle-orm";
import { quoteMessage } from "~/db/schema/quotes";
import { problem } from "~/domain/problem";
import { placesOf } from "../clients/places";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { loadQuote } from "../quotes/load";
import { refused } from "../refusals";
import { messagesOf } from "./load";
import { answerMails } from "./mails";

/** Somebody of the company answers; the customer reads it on the quote's page and gets it by mail. Gives the message's id. */
export const answerQuestion = verb(
  "quote.write",
  async (ctx, quoteId: string, input: { body: string }): Promise<string> => {
    const { row } = await loadQuote(ctx, quoteId);
    if (row.sentAt === null) throw refused(problem("quote-not-sent", "body"));
    const [{ client }, before] = await Promise.all([placesOf(ctx, row.clientId), messagesOf(ctx, quoteId)]);
    const question = before.findLast((message) => message.from === "customer")?.body ?? "";
    const id = ctx.newId();
    await ctx.commit({
      writes: [
        ctx.db.insert(quoteMessage).values({
          id,
          quoteId,
          at: ctx.now,
          from: "staff",
          author: ctx.viewer.kind === "staff" ? ctx.viewer.name : "Aplomb",
          body: input.body,
          readAt: null,
        }),
        ctx.db
          .update(quoteMessage)
          .set({ readAt: ctx.now })
          .where(
            and(
              eq(quoteMessage.quoteId, quoteId),
              eq(quoteMessage.from, "customer"),
              isNull(quoteMessage.readAt),
            ),
          ),
        timeline(ctx, {
          clientId: row.clientId,
          ouvrageId: row.ouvrageId,
          kind: "message",
          title: `Réponse au client sur le devis ${row.number}`,
          body: input.body,
          href: `/devis/${quoteId}/messages`,
        }),
        ...(await answerMails(ctx, row, { client: client.displayName, question, answer: input.body })),
      ],
      change: { kind: "quote", id: quoteId, action: "answered" },
      event: {
        name: "mail.queued",
        subjectId: quoteId,
        topics: [`quote:${quoteId}`, `client:${row.clientId}`, "mail"],
      },
    });
    return id;
  },
);
