import { eq, sql } from "drizzle-orm";
import { quote } from "~/db/schema/quotes";
import { unanswerable } from "~/domain/quotes/acceptance";
import { quoteStatus } from "~/domain/quotes/status";
import { placesOf } from "../clients/places";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { must, unchanged } from "../guards";
import { loadQuote } from "../quotes/load";
import { conflict, refused } from "../refusals";
import { customerOf } from "./load";
import { refusedMails } from "./mails";

/** The customer says no, with their reason; the seller is told. Same refusals as an acceptance. */
export const refuseQuote = verb(
  "space.use",
  async (ctx, quoteId: string, input: { version: number; reason: string }): Promise<void> => {
    customerOf(ctx);
    const { row } = await loadQuote(ctx, quoteId);
    const closed = unanswerable(quoteStatus(row, ctx.today));
    if (closed) throw refused(closed);
    if (row.version !== input.version) throw conflict("quote-changed");
    const { client } = await placesOf(ctx, row.clientId);
    await ctx.commit({
      guards: [
        unchanged(quote, quoteId, row.version),
        must(
          "still an offer",
          sql`exists(select 1 from quote where id = ${quoteId} and accepted_at is null and refused_at is null)`,
        ),
      ],
      writes: [
        ctx.db
          .update(quote)
          .set({
            refusedAt: ctx.now,
            refusalReason: input.reason,
            updatedAt: ctx.now,
            version: sql`${quote.version} + 1`,
          })
          .where(eq(quote.id, quoteId)),
        timeline(ctx, {
          clientId: row.clientId,
          ouvrageId: row.ouvrageId,
          kind: "quote",
          title: `Devis ${row.number} refusé`,
          body: input.reason,
          href: `/devis/${quoteId}`,
        }),
        ...(await refusedMails(ctx, row, client.displayName, input.reason)),
      ],
      change: { kind: "quote", id: quoteId, action: "refused", after: { reason: input.reason } },
      event: {
        name: "quote.refused",
        subjectId: quoteId,
        topics: [`quote:${quoteId}`, "quotes", `client:${row.clientId}`, "mail"],
      },
    });
  },
);
