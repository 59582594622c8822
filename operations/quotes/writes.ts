import { and, eq, isNull, sql } from "drizzle-orm";
import { type Statement, statement } from "~/db/batch";
import { quote } from "~/db/schema/quotes";
import type { Ctx } from "../context.server";
import type { QuoteRow } from "./load";

/** An older version gives way: kept and readable, no longer an offer. */
export const superseded = (ctx: Ctx, quoteId: string): Statement =>
  ctx.db
    .update(quote)
    .set({ supersededAt: ctx.now, updatedAt: ctx.now, version: sql`${quote.version} + 1` })
    .where(and(eq(quote.id, quoteId), isNull(quote.supersededAt)));

/** When a new version is given up, the one before it is an offer again. */
export const previousBack = (row: Pick<QuoteRow, "rootId" | "revision">): Statement =>
  statement(
    `update quote set superseded_at = null, version = version + 1
     where root_id = ? and superseded_at is not null and revision = (
       select max(revision) from quote where root_id = ? and revision < ? and binned_at is null)`,
    row.rootId,
    row.rootId,
    row.revision,
  );
