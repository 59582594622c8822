import { and, eq, isNotNull, sql } from "drizzle-orm";
import { creditNote } from "~/db/schema/billing";
import type { Creditable } from "~/domain/billing/credit";
import type { DocumentBody } from "~/domain/documents/document";
import { type Cents, cents } from "~/domain/money/money";
import type { Ctx } from "../context.server";
import { depositsDeducted } from "./deposits";
import { takenBack } from "./load";

/** What a credit note of this invoice is decided from, and how many there are already. */
export async function creditableOf(ctx: Ctx, invoice: { id: string; grossCents: Cents }, body: DocumentBody) {
  const [earlier, deposits, [issued]] = await Promise.all([
    takenBack(ctx, invoice.id),
    depositsDeducted(ctx, invoice.id),
    ctx.db
      .select({ gross: sql<number>`coalesce(sum(gross_cents), 0)`, count: sql<number>`count(*)` })
      .from(creditNote)
      .where(and(eq(creditNote.invoiceId, invoice.id), isNotNull(creditNote.issuedAt))),
  ]);
  const creditable: Creditable = {
    body,
    gross: invoice.grossCents,
    deposits: deposits.flatMap((deposit) => deposit.shares),
    earlier,
    credited: cents(issued?.gross ?? 0),
  };
  return { creditable, deposits, count: issued?.count ?? 0 };
}
