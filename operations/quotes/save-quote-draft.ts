import { eq, sql } from "drizzle-orm";
import { quote } from "~/db/schema/quotes";
import type { DocumentBody } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import { problem } from "~/domain/problem";
import type { QuoteSave } from "~/domain/quotes/forms";
import type { QuoteHeader } from "~/domain/quotes/header";
import { placesBelong } from "../clients/places";
import { type Ctx, verb } from "../context.server";
import { type Saved, savedDraft } from "../documents/saving";
import { bodyWritten, QUOTES } from "../documents/writes";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { headerOf, type QuoteRow, quoteAsked, quoteFrom } from "./load";

/** Saves a whole draft, merged with what others saved meanwhile (see `savedDraft`). Refused once sent. */
export const saveQuoteDraft = verb(
  "quote.write",
  async (ctx, quoteId: string, save: QuoteSave): Promise<Saved<QuoteHeader>> =>
    savedDraft(
      save,
      () => standing(ctx, quoteId),
      (now, next) => written(ctx, now, next, save),
    ),
);

async function standing(ctx: Ctx, quoteId: string) {
  const [rows, lines] = await ctx.db.batch(quoteAsked(ctx, quoteId));
  const { row, body } = quoteFrom(rows, lines);
  if (row.sentAt !== null || row.acceptedAt !== null || row.supersededAt !== null || row.binnedAt !== null)
    throw refused(problem("quote-not-draft"));
  return { row, version: row.version, header: headerOf(row), body };
}

/** One commit: the header, the lines that changed, the costs of those who may, what open pages show. */
async function written(
  ctx: Ctx,
  { row, body: before }: { row: QuoteRow; body: DocumentBody },
  { header, body }: { header: QuoteHeader; body: DocumentBody },
  save: QuoteSave,
) {
  const sums = totals(body);
  const told = row.grossCents !== sums.gross || row.title !== header.title;
  await placesBelong(ctx, row, header);
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
      ...bodyWritten(QUOTES, row.id, before, body, save, ctx.can("see.costs")),
    ],
    change: {
      kind: "quote",
      id: row.id,
      action: "written",
      before: { grossCents: row.grossCents, lines: before.lines.length },
      after: { grossCents: sums.gross, lines: body.lines.length },
    },
    event: {
      name: "changed",
      subjectId: row.id,
      topics: [`quote:${row.id}`, ...(told ? ["quotes", `client:${row.clientId}`] : [])],
    },
  });
}
