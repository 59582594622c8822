import { and, eq, isNull, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { invoice } from "~/db/schema/billing";
import { depositLeft } from "~/domain/billing/deposit";
import type { DocumentBody, VatShare } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import { refused } from "../refusals";
import { depositsOf } from "./deposits";
import { creditedOf } from "./load";

/**
 * An order is invoiced once (B5): refused while an invoice of it stands that was not wholly credited. Returns the
 * guard that this is still so in the commit.
 */
export async function notInvoicedYet(ctx: Ctx, orderId: string): Promise<Statement> {
  const standing = await ctx.db
    .select({
      number: invoice.number,
      gross: invoice.grossCents,
      issuedAt: invoice.issuedAt,
      credited: creditedOf,
    })
    .from(invoice)
    .where(and(eq(invoice.orderId, orderId), eq(invoice.kind, "invoice"), isNull(invoice.binnedAt)));
  const other = standing.find((row) => row.issuedAt === null || row.credited < row.gross);
  if (other)
    throw refused(problem("order-already-invoiced", undefined, { number: other.number ?? "en brouillon" }));
  return asMany(orderId, "invoice", standing.length);
}

/**
 * Deposits never exceed their order (B6): refused when these shares would, with all that others took. Returns the
 * guard that no deposit came meanwhile.
 */
export async function depositFits(
  ctx: Ctx,
  order: { id: string; body: DocumentBody },
  shares: readonly VatShare[],
): Promise<Statement> {
  const others = await depositsOf(ctx, order.id);
  const earlier = others.filter((d) => !d.creditedWhole).flatMap((d) => d.shares);
  const left = depositLeft(totals(order.body), earlier);
  if (shares.some((s) => s.net > (left.find((l) => l.rate === s.rate)?.net ?? 0)))
    throw refused(problem("deposits-beyond-order", "share"));
  return asMany(order.id, "deposit", others.length);
}

const asMany = (orderId: string, kind: "invoice" | "deposit", count: number) =>
  must(
    `${kind}s of the order`,
    sql`(select count(*) from invoice where order_id = ${orderId} and kind = ${kind} and binned_at is null) = ${count}`,
  );
