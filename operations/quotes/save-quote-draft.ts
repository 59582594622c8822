import { eq, sql } from "drizzle-orm";
import { quote } from "~/db/schema/quotes";
import type { DocumentBody } from "~/domain/documents/document";
import { type Clash, merge } from "~/domain/documents/merge";
import { totals } from "~/domain/documents/totals";
import { problem } from "~/domain/problem";
import type { QuoteSave } from "~/domain/quotes/forms";
import { mergeHeader, type QuoteHeader } from "~/domain/quotes/header";
import { type Ctx, verb } from "../context.server";
import { unchanged } from "../guards";
import { conflict, Refusal, refused } from "../refusals";
import { buyerOf } from "./create-quote";
import { headerOf, type LoadedQuote, loadQuote } from "./load";
import { placesBelong } from "./places";
import { costsCopied, costsOfArticles, costsWritten, linesWritten, quoteIndexed } from "./writes";

export interface SavedQuote {
  version: number;
  /** What is stored now, when somebody else's work was merged in; null when it is exactly what was sent. */
  merged: { header: QuoteHeader; body: DocumentBody } | null;
  /** What both changed differently, told to the person who saved: their version was kept. */
  clashes: Clash[];
}

const ATTEMPTS = 4;

/**
 * Saves a whole draft. A stale version is merged three ways with what others saved meanwhile (D30), for which the
 * editor must send its base: without it the answer is a conflict "quote-base-needed". Refused once sent.
 */
export const saveQuoteDraft = verb(
  "quote.write",
  async (ctx, quoteId: string, save: QuoteSave): Promise<SavedQuote> => {
    for (let attempt = 1; ; attempt++) {
      const now = await loadQuote(ctx, quoteId);
      const next = unretained(reconciled(now, save));
      try {
        await written(ctx, now, next, save);
        return {
          version: now.row.version + 1,
          merged: next.stale ? { header: next.header, body: next.body } : null,
          clashes: next.clashes,
        };
      } catch (error) {
        // Somebody was faster between the read and the commit: merge with what they wrote.
        if (!(error instanceof Refusal && error.kind === "conflict") || attempt === ATTEMPTS) throw error;
      }
    }
  },
);

/** Only a customer retains options: in a draft none is, whatever was sent. */
const unretained = <T extends { body: DocumentBody }>(next: T): T => ({
  ...next,
  body: { ...next.body, options: next.body.options.map((option) => ({ ...option, retained: false })) },
});

function reconciled(now: LoadedQuote, save: QuoteSave) {
  const { row } = now;
  if (row.sentAt !== null || row.acceptedAt !== null || row.supersededAt !== null || row.binnedAt !== null)
    throw refused(problem("quote-not-draft"));
  if (row.version === save.version)
    return { stale: false, header: save.header, body: save.body, clashes: [] };
  if (!save.base) throw conflict("quote-base-needed");
  const body = merge(save.base.body, save.body, now.body);
  const head = mergeHeader(save.base.header, save.header, headerOf(row));
  return { stale: true, header: head.header, body: body.body, clashes: [...body.clashes, ...head.clashes] };
}

/** One commit: the header, the lines that changed, the costs of those who may, what search and open pages show. */
async function written(
  ctx: Ctx,
  now: LoadedQuote,
  next: { header: QuoteHeader; body: DocumentBody },
  save: QuoteSave,
) {
  const { row } = now;
  const { header, body } = next;
  const sums = totals(body);
  const known = new Set(now.body.lines.map((line) => line.id));
  const fresh = body.lines
    .filter((line) => line.kind === "item" && !known.has(line.id))
    .map((line) => line.id);
  const told = row.grossCents !== sums.gross || row.title !== header.title;
  await placesBelong(ctx, row, header);
  const buyer = told ? await buyerOf(ctx, row.clientId) : null;
  await ctx.commit({
    guards: [unchanged(quote, row.id, row.version)],
    writes: [
      ctx.db
        .update(quote)
        .set({
          ...header,
          options: body.options,
          discount: body.discount,
          netCents: sums.net,
          vatCents: sums.vatTotal,
          grossCents: sums.gross,
          updatedAt: ctx.now,
          version: sql`${quote.version} + 1`,
        })
        .where(eq(quote.id, row.id)),
      ...linesWritten(row.id, now.body, body),
      ...(ctx.can("see.costs") ? costsWritten(row.id, save.costs) : []),
      ...costsCopied(row.id, row.id, save.copies),
      ...costsOfArticles(row.id, fresh),
      ...(buyer
        ? [quoteIndexed(ctx, { ...row, title: header.title, grossCents: sums.gross }, buyer.name)]
        : []),
    ],
    change: {
      kind: "quote",
      id: row.id,
      action: "written",
      before: { grossCents: row.grossCents, lines: now.body.lines.length },
      after: { grossCents: sums.gross, lines: body.lines.length },
    },
    event: {
      name: "changed",
      subjectId: row.id,
      topics: [`quote:${row.id}`, ...(told ? ["quotes", `client:${row.clientId}`] : [])],
    },
  });
}
