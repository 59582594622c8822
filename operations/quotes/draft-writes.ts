import { eq, sql } from "drizzle-orm";
import { quote } from "~/db/schema/quotes";
import type { DocumentBody } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import type { UnitPrice } from "~/domain/money/money";
import { problem } from "~/domain/problem";
import type { QuoteHeader } from "~/domain/quotes/header";
import { placesBelong } from "../clients/places";
import type { Ctx } from "../context.server";
import { bodyWritten, QUOTES } from "../documents/writes";
import { unchanged } from "../guards";
import { layoutBelongs } from "../layouts/load";
import { refused } from "../refusals";
import { headerOf, type QuoteRow, quoteAsked, quoteFrom } from "./load";

export const isDraft = (row: QuoteRow): boolean =>
  row.sentAt === null && row.acceptedAt === null && row.supersededAt === null && row.binnedAt === null;

/** A draft as it stands in the base; refused once it left. */
export async function standingDraft(ctx: Ctx, quoteId: string) {
  const [rows, lines] = await ctx.db.batch(quoteAsked(ctx, quoteId));
  const { row, body } = quoteFrom(rows, lines);
  if (!isDraft(row)) throw refused(problem("quote-not-draft"));
  return { row, version: row.version, header: headerOf(row), body };
}

/** What one write of a draft changes beside its lines, and who had a hand in it. */
interface Write {
  costs: Record<string, UnitPrice | null>;
  copies: Record<string, string>;
  seesCosts: boolean;
  /** Pages that hear of it. */
  topics: (row: QuoteRow) => string[];
  /** Names of those who wrote, where they were several. */
  hands?: string[];
}

/** One commit: the header, the lines that changed, the costs of those who may, what open pages show. */
export async function draftWritten(
  ctx: Ctx,
  { row, body: before }: { row: QuoteRow; body: DocumentBody },
  { header, body }: { header: QuoteHeader; body: DocumentBody },
  write: Write,
): Promise<void> {
  const sums = totals(body);
  const told = row.grossCents !== sums.gross || row.title !== header.title;
  await placesBelong(ctx, row, header);
  if (header.layoutId !== row.layoutId) await layoutBelongs(ctx, "quote", header.layoutId);
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
      ...bodyWritten(QUOTES, row.id, before, body, write, write.seesCosts),
    ],
    change: {
      kind: "quote",
      id: row.id,
      action: "written",
      before: { grossCents: row.grossCents, lines: before.lines.length },
      after: {
        grossCents: sums.gross,
        lines: body.lines.length,
        ...(write.hands && write.hands.length > 1 ? { hands: write.hands } : {}),
      },
    },
    event: {
      name: "changed",
      subjectId: row.id,
      topics: [...write.topics(row), ...(told ? ["quotes", `client:${row.clientId}`] : [])],
    },
  });
}
