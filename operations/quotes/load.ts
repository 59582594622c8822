import { and, asc, desc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { lineOfRow } from "~/db/document-lines";
import { quote, quoteCost, quoteLine } from "~/db/schema/quotes";
import { openQuotes } from "~/domain/access/customer";
import type { DocumentBody } from "~/domain/documents/document";
import { settled } from "~/domain/documents/settle";
import type { UnitPrice } from "~/domain/money/money";
import type { QuoteHeader } from "~/domain/quotes/header";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";

export type QuoteRow = typeof quote.$inferSelect;

/** A quote with its lines. Costs are apart: see `loadQuoteCosts`. */
export interface LoadedQuote {
  row: QuoteRow;
  body: DocumentBody;
}

/**
 * Which quotes this viewer reaches: staff who read quotes, all of them; a customer, those of their own client that
 * were sent and, with links made for one quote each, those quotes alone.
 */
export function quotesInSight(ctx: Ctx): SQL | undefined {
  const { viewer } = ctx;
  switch (viewer.kind) {
    case "customer": {
      const open = openQuotes(viewer);
      return and(
        eq(quote.clientId, viewer.clientId),
        isNotNull(quote.sentAt),
        isNull(quote.binnedAt),
        open === null ? undefined : inIds(quote.id, open),
      );
    }
    case "staff":
    case "system":
      if (!ctx.can("quote.read")) throw notFound();
      return undefined;
    case "visitor":
      throw notFound();
  }
}

/** The quote, or not found when it is out of this viewer's sight. Throws Refusal. */
export const loadQuote = async (ctx: Ctx, quoteId: string): Promise<LoadedQuote> =>
  quoteFrom(...(await ctx.db.batch(quoteAsked(ctx, quoteId))));

/** The two questions of a quote, for a batch that asks more. */
export const quoteAsked = (ctx: Ctx, quoteId: string) =>
  [
    ctx.db
      .select()
      .from(quote)
      .where(and(eq(quote.id, quoteId), quotesInSight(ctx)))
      .limit(1),
    ctx.db.select().from(quoteLine).where(eq(quoteLine.quoteId, quoteId)).orderBy(asc(quoteLine.position)),
  ] as const;

/** The quote from the answers of `quoteAsked`. Throws not found. */
export function quoteFrom(
  rows: readonly QuoteRow[],
  lines: readonly (typeof quoteLine.$inferSelect)[],
): LoadedQuote {
  const row = rows[0];
  if (!row) throw notFound();
  const body = settled({ lines: lines.map(lineOfRow), options: row.options, discount: row.discount });
  return { row, body };
}

/** Unit costs by line; asked only where the viewer may see costs, or where the server copies them. */
export async function loadQuoteCosts(ctx: Ctx, quoteId: string): Promise<Record<string, UnitPrice>> {
  return costsFrom(await ctx.db.select().from(quoteCost).where(eq(quoteCost.quoteId, quoteId)));
}

export const costsFrom = (rows: readonly (typeof quoteCost.$inferSelect)[]): Record<string, UnitPrice> =>
  Object.fromEntries(rows.map((r) => [r.lineId, r.unitCost]));

/** Every version of a quote, newest first. */
export const versionsOf = (ctx: Ctx, rootId: string | SQL<string>) =>
  ctx.db
    .select()
    .from(quote)
    .where(and(eq(quote.rootId, rootId), quotesInSight(ctx)))
    .orderBy(desc(quote.revision));

export function headerOf(row: QuoteRow): QuoteHeader {
  return {
    title: row.title,
    intro: row.intro,
    closing: row.closing,
    paymentTerms: row.paymentTerms,
    depositBp: row.depositBp,
    datedOn: row.datedOn,
    validUntil: row.validUntil,
    ouvrageId: row.ouvrageId,
    siteAddressId: row.siteAddressId,
    interlocutorId: row.interlocutorId,
    offPremises: row.offPremises,
    worksStartOn: row.worksStartOn,
    worksDuration: row.worksDuration,
    waste: row.waste,
    layoutId: row.layoutId,
  };
}
