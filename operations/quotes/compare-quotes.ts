import { difference } from "~/domain/quotes/difference";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { headerOf, loadQuote } from "./load";

/** What changed between two versions of one quote, readable: lines added, removed, changed, texts, totals. */
export const compareQuotes = verb("quote.read", async (ctx, quoteId: string, otherId: string) => {
  const [after, before] = await Promise.all([loadQuote(ctx, quoteId), loadQuote(ctx, otherId)]);
  if (after.row.rootId !== before.row.rootId) throw notFound();
  const named = ({ row }: typeof after) => ({ id: row.id, number: row.number, revision: row.revision });
  return {
    before: named(before),
    after: named(after),
    difference: difference(
      { header: headerOf(before.row), body: before.body },
      { header: headerOf(after.row), body: after.body },
    ),
  };
});
