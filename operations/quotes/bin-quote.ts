import { eq, sql } from "drizzle-orm";
import { quote } from "~/db/schema/quotes";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { draftRoom } from "../gateways/draft-room";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { loadQuote } from "./load";
import { previousBack } from "./writes";

/**
 * Puts a draft in the bin: out of lists and search, to be restored at will. What left to a customer stays. When the
 * draft was a new version, the one before is an offer again.
 */
export const binQuote = verb("quote.write", async (ctx, quoteId: string): Promise<void> => {
  const room = draftRoom(ctx, quoteId);
  await room.settle();
  const { row } = await loadQuote(ctx, quoteId);
  if (row.sentAt !== null || row.acceptedAt !== null) throw refused(problem("quote-left-already"));
  if (row.binnedAt !== null) return;
  await ctx.commit({
    guards: [unchanged(quote, row.id, row.version)],
    writes: [
      ctx.db
        .update(quote)
        .set({ binnedAt: ctx.now, updatedAt: ctx.now, version: sql`${quote.version} + 1` })
        .where(eq(quote.id, row.id)),
      previousBack(row),
    ],
    change: { kind: "quote", id: row.id, action: "binned" },
    event: {
      name: "changed",
      subjectId: row.id,
      topics: ["quotes", `quote:${row.id}`, `client:${row.clientId}`],
    },
  });
  await room.hear();
});
