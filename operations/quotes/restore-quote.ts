import { eq, sql } from "drizzle-orm";
import { quote } from "~/db/schema/quotes";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { must, unchanged } from "../guards";
import { refused } from "../refusals";
import { buyerOf } from "./create-quote";
import { loadQuote, versionsOf } from "./load";
import { superseded } from "./writes";

/** Takes a draft out of the bin, as it was. Refused when another version was started meanwhile. */
export const restoreQuote = verb("quote.write", async (ctx, quoteId: string): Promise<void> => {
  const { row } = await loadQuote(ctx, quoteId);
  if (row.binnedAt === null) return;
  const versions = await versionsOf(ctx, row.rootId);
  if (versions.some((other) => other.revision > row.revision && other.binnedAt === null))
    throw refused(problem("quote-has-newer-version"));
  const previous = versions.find((other) => other.revision < row.revision && other.binnedAt === null);
  if (previous?.acceptedAt != null) throw refused(problem("quote-signed"));
  await buyerOf(ctx, row.clientId);
  await ctx.commit({
    guards: [
      unchanged(quote, row.id, row.version),
      must(
        "versions unchanged",
        sql`(select group_concat(seen, '|') from (select id || ':' || version as seen from quote where root_id = ${row.rootId} order by revision desc)) = ${versions.map((other) => `${other.id}:${other.version}`).join("|")}`,
      ),
    ],
    writes: [
      ctx.db
        .update(quote)
        .set({ binnedAt: null, updatedAt: ctx.now, version: sql`${quote.version} + 1` })
        .where(eq(quote.id, row.id)),
      ...(previous ? [superseded(ctx, previous.id)] : []),
    ],
    change: { kind: "quote", id: row.id, action: "restored" },
    event: {
      name: "changed",
      subjectId: row.id,
      topics: ["quotes", `quote:${row.id}`, `client:${row.clientId}`],
    },
  });
});
