import { sql } from "drizzle-orm";
import { quote } from "~/db/schema/quotes";
import { addDays } from "~/domain/calendar/day";
import { unanswered } from "~/domain/documents/settle";
import { totals } from "~/domain/documents/totals";
import { problem } from "~/domain/problem";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { sellerOf } from "../documents/seller";
import { costsCopied, linesOf, QUOTES } from "../documents/writes";
import { must, unchanged } from "../guards";
import { refused } from "../refusals";
import { loadCompany } from "../settings/load";
import { buyerOf } from "./create-quote";
import { loadQuote, type QuoteRow, versionsOf } from "./load";
import { superseded } from "./writes";

/**
 * The next version of a quote that left: a draft with the same number, while the one before stays as it was sent
 * and readable. A signed quote is frozen and refused (its changes are a new quote). Returns the id of the version.
 */
export const reviseQuote = verb("quote.write", async (ctx, quoteId: string): Promise<{ quoteId: string }> => {
  const { row, body } = await loadQuote(ctx, quoteId);
  const [company] = await Promise.all([loadCompany(ctx), buyerOf(ctx, row.clientId)]);
  if (row.acceptedAt !== null) throw refused(problem("quote-signed"));
  if (row.supersededAt !== null) throw refused(problem("quote-has-newer-version"));
  if (row.sentAt === null || row.binnedAt !== null) throw refused(problem("quote-still-draft"));
  const id = ctx.newId();
  const versions = await versionsOf(ctx, row.rootId);
  const revision = Math.max(...versions.map((version) => version.revision)) + 1;
  const next = nextVersion(row, { id, revision, now: ctx.now, author: sellerOf(ctx) });
  const sums = totals(body);
  await ctx.commit({
    guards: [
      unchanged(quote, row.id, row.version),
      must(
        "one next version",
        sql`not exists(select 1 from quote where root_id = ${row.rootId} and revision > ${row.revision} and binned_at is null)`,
      ),
    ],
    writes: [
      superseded(ctx, row.id),
      ctx.db.insert(quote).values({
        ...next,
        netCents: sums.net,
        vatCents: sums.vatTotal,
        grossCents: sums.gross,
        datedOn: ctx.today,
        validUntil: addDays(ctx.today, company.quoteValidityDays),
      }),
      ...linesOf(QUOTES, id, body),
      ...costsCopied(QUOTES, row.id, id, Object.fromEntries(body.lines.map((line) => [line.id, line.id]))),
      timeline(ctx, {
        clientId: row.clientId,
        ouvrageId: row.ouvrageId,
        kind: "quote",
        title: `Version ${next.revision} du devis ${row.number} commencée`,
        body: row.title,
        href: `/devis/${id}`,
      }),
    ],
    change: { kind: "quote", id, action: "revised", after: { from: row.id, revision: next.revision } },
    event: {
      name: "changed",
      subjectId: id,
      topics: ["quotes", `quote:${row.id}`, `client:${row.clientId}`],
    },
  });
  return { quoteId: id };
});

/** What a new version takes over: everything written, nothing that happened. */
const nextVersion = (row: QuoteRow, made: { id: string; revision: number; now: number; author: string }) => ({
  ...row,
  id: made.id,
  revision: made.revision,
  options: unanswered(row.options),
  createdAt: made.now,
  createdBy: made.author,
  updatedAt: made.now,
  sentAt: null,
  firstViewedAt: null,
  acceptedAt: null,
  refusedAt: null,
  refusalReason: "",
  supersededAt: null,
  binnedAt: null,
  sentFileId: null,
  signedFileId: null,
  version: 1,
});
