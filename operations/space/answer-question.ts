import { and, isNull } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { quoteMessage } from "~/db/schema/quotes";
import { problem } from "~/domain/problem";
import { placesOf } from "../clients/places";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { once } from "../once";
import { loadQuote } from "../quotes/load";
import { refused } from "../refusals";
import { messagesOf } from "./load";
import { answerMails } from "./mails";

/**
 * Somebody of the company answers; the customer reads it on the quote's page and gets it by mail. `seen` is the last
 * message that was on screen ("" for none): a question that came after stays unanswered. One
 * answer for one `sending` of the form.
 */
export const answerQuestion = verb(
  "quote.write",
  async (ctx, quoteId: string, input: { body: string; seen: string }, sending?: string) =>
    once(ctx, sending, async () => {
      const { row } = await loadQuote(ctx, quoteId);
      if (row.sentAt === null) throw refused(problem("quote-not-sent", "body"));
      const [{ client }, before] = await Promise.all([placesOf(ctx, row.clientId), messagesOf(ctx, quoteId)]);
      const shown = before.slice(0, before.findIndex((message) => message.id === input.seen) + 1);
      const question = shown.findLast((message) => message.from === "customer")?.body ?? "";
      await ctx.commit({
        sending,
        writes: [
          ctx.db.insert(quoteMessage).values({
            id: ctx.newId(),
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
                inIds(
                  quoteMessage.id,
                  shown.filter((message) => message.from === "customer").map((message) => message.id),
                ),
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
      return quoteId;
    }),
);
