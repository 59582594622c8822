import { sql } from "drizzle-orm";
import { quoteMessage } from "~/db/schema/quotes";
import { problem } from "~/domain/problem";
import { placesOf } from "../clients/places";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { must } from "../guards";
import { once } from "../once";
import { loadQuote } from "../quotes/load";
import { refused } from "../refusals";
import { customerOf } from "./load";
import { questionMails } from "./mails";

/** Nobody asks that much about one quote; a script would. */
const MOST_IN_AN_HOUR = 20;

/** The customer asks something about a quote, at any moment of its life; the seller gets it by mail, once a `sending`. */
export const askQuestion = verb(
  "space.use",
  async (ctx, quoteId: string, input: { body: string }, sending?: string) =>
    once(ctx, sending, async () => {
      const viewer = customerOf(ctx);
      const { row } = await loadQuote(ctx, quoteId);
      const { client } = await placesOf(ctx, row.clientId);
      const since = ctx.now - 3600_000;
      const [recent] = await ctx.db
        .select({ count: sql<number>`count(*)` })
        .from(quoteMessage)
        .where(sql`quote_id = ${quoteId} and "from" = 'customer' and at > ${since}`);
      if ((recent?.count ?? 0) >= MOST_IN_AN_HOUR) throw refused(problem("too-many-messages", "body"));
      await ctx.commit({
        sending,
        guards: [
          must(
            "not a flood",
            sql`(select count(*) from quote_message where quote_id = ${quoteId} and "from" = 'customer' and at > ${since}) < ${MOST_IN_AN_HOUR}`,
          ),
        ],
        writes: [
          ctx.db.insert(quoteMessage).values({
            id: ctx.newId(),
            quoteId,
            at: ctx.now,
            from: "customer",
            author: viewer.name,
            body: input.body,
          }),
          timeline(ctx, {
            clientId: row.clientId,
            ouvrageId: row.ouvrageId,
            kind: "message",
            title: `Question sur le devis ${row.number}`,
            body: input.body,
            href: `/devis/${quoteId}/messages`,
          }),
          ...(await questionMails(ctx, row, client.displayName, input.body)),
        ],
        change: { kind: "quote", id: quoteId, action: "asked" },
        event: {
          name: "quote.asked",
          subjectId: quoteId,
          topics: [`quote:${quoteId}`, `client:${row.clientId}`, "mail"],
        },
      });
      return quoteId;
    }),
);
