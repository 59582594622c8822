import { and, desc, eq, isNull } from "drizzle-orm";
import { quote } from "~/db/schema/quotes";
import { verb } from "../context.server";
import { loadClient } from "./load";

/** Quotes of one client, newest first, the last version of each; 200 at most. Status is derived on screen from facts. */
export const listClientQuotes = verb("quote.read", async (ctx, clientId: string) => {
  await loadClient(ctx, clientId);
  const rows = await ctx.db
    .select({
      id: quote.id,
      number: quote.number,
      revision: quote.revision,
      title: quote.title,
      datedOn: quote.datedOn,
      validUntil: quote.validUntil,
      sentAt: quote.sentAt,
      firstViewedAt: quote.firstViewedAt,
      acceptedAt: quote.acceptedAt,
      refusedAt: quote.refusedAt,
      supersededAt: quote.supersededAt,
      binnedAt: quote.binnedAt,
      ...(ctx.can("see.sale-prices") ? { grossCents: quote.grossCents } : {}),
    })
    .from(quote)
    .where(and(eq(quote.clientId, clientId), isNull(quote.binnedAt), isNull(quote.supersededAt)))
    .orderBy(desc(quote.createdAt))
    .limit(200);
  return { clientId, today: ctx.today, rows };
});
