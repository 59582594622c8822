import { verb } from "../context.server";
import { loadQuote } from "../quotes/load";
import { messagesOf } from "./load";

/** The conversation around a quote, as staff read and answer it. */
export const listQuoteMessages = verb("quote.read", async (ctx, quoteId: string) => {
  const { row } = await loadQuote(ctx, quoteId);
  return {
    quote: { id: row.id, number: row.number, title: row.title },
    messages: await messagesOf(ctx, quoteId),
    /** A customer can read an answer once the quote has left. */
    answers: ctx.can("quote.write") && row.sentAt !== null,
  };
});
