import { and, eq, isNull, sql } from "drizzle-orm";
import { quote, spaceLink } from "~/db/schema/quotes";
import { linkTo } from "~/domain/access/customer";
import { quoteStatus } from "~/domain/quotes/status";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { must } from "../guards";
import { loadQuote } from "../quotes/load";
import { customerOf } from "./load";
import { noteReading } from "./reading";

/**
 * The customer's own browser says that the quote is on screen; programs that only follow links don't. The first time
 * counts, later ones are noted on the link alone. The version stays: reading changes nothing that was offered.
 */
export const viewQuote = verb("space.use", async (ctx, quoteId: string): Promise<void> => {
  const { row } = await loadQuote(ctx, quoteId);
  const linkId = linkTo(customerOf(ctx), quoteId) ?? "";
  const pages = [`quote:${quoteId}`, `client:${row.clientId}`];
  const change = { kind: "quote", id: quoteId, action: "viewed" };
  if (row.firstViewedAt !== null || quoteStatus(row, ctx.today) !== "sent")
    return noteReading(ctx, linkId, { change, topics: pages });
  await ctx.commit({
    guards: [
      must(
        "not viewed yet",
        sql`exists(select 1 from quote where id = ${quoteId} and first_viewed_at is null)`,
      ),
    ],
    writes: [
      ctx.db
        .update(quote)
        .set({ firstViewedAt: ctx.now })
        .where(and(eq(quote.id, quoteId), isNull(quote.firstViewedAt))),
      ctx.db.update(spaceLink).set({ lastUsedAt: ctx.now }).where(eq(spaceLink.id, linkId)),
      timeline(ctx, {
        clientId: row.clientId,
        ouvrageId: row.ouvrageId,
        kind: "quote",
        title: `Devis ${row.number} ouvert par le client`,
        href: `/devis/${row.id}`,
      }),
    ],
    change,
    event: { name: "quote.viewed", subjectId: quoteId, topics: ["quotes", ...pages] },
  });
});
