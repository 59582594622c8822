import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { lineOfRow } from "~/db/document-lines";
import { depositRecovery, invoice, invoiceLine } from "~/db/schema/billing";
import type { VatShare } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import type { DeductedDeposit } from "~/outputs/paper";
import type { Ctx } from "../context.server";
import { creditedOf } from "./load";
import { deducted } from "./papers";

/** Deposits of an order, drafts included, with what each took per rate. */
export async function depositsOf(ctx: Ctx, orderId: string) {
  const rows = await ctx.db
    .select({ deposit: invoice, line: invoiceLine, credited: creditedOf })
    .from(invoice)
    .innerJoin(invoiceLine, eq(invoiceLine.invoiceId, invoice.id))
    .where(and(eq(invoice.orderId, orderId), eq(invoice.kind, "deposit"), isNull(invoice.binnedAt)))
    .orderBy(asc(invoice.id), asc(invoiceLine.position));
  const ids = [...new Set(rows.map((row) => row.deposit.id))];
  return ids.flatMap((id) => {
    const own = rows.filter((row) => row.deposit.id === id);
    const first = own[0];
    if (!first) return [];
    const shares: VatShare[] = totals({
      lines: own.map((row) => lineOfRow(row.line)),
      options: [],
      discount: null,
    }).vat;
    return [
      {
        ...first.deposit,
        shares,
        creditedWhole: first.credited >= first.deposit.grossCents && first.deposit.issuedAt !== null,
      },
    ];
  });
}

/** Issued deposits that no invoice has taken back yet: what the next invoice deducts (B5). */
export async function depositsToDeduct(
  ctx: Ctx,
  orderId: string,
): Promise<(DeductedDeposit & { id: string })[]> {
  const [deposits, recovered] = await Promise.all([
    depositsOf(ctx, orderId),
    ctx.db
      .selectDistinct({ depositId: depositRecovery.depositId })
      .from(depositRecovery)
      .innerJoin(invoice, eq(invoice.id, depositRecovery.invoiceId))
      .where(and(eq(invoice.orderId, orderId), isNull(invoice.binnedAt))),
  ]);
  const taken = new Set(recovered.map((row) => row.depositId));
  return deposits
    .filter((d) => d.issuedAt !== null && !d.creditedWhole && !taken.has(d.id))
    .map((d) => ({ id: d.id, ...deducted(d, d.shares) }));
}

/** Deposits that this invoice takes back, as its paper lists them. */
export async function depositsDeducted(ctx: Ctx, invoiceId: string): Promise<DeductedDeposit[]> {
  const rows = await ctx.db
    .select({ recovery: depositRecovery, number: invoice.number, issuedOn: invoice.issuedOn })
    .from(depositRecovery)
    .innerJoin(invoice, and(eq(invoice.id, depositRecovery.depositId), isNotNull(invoice.number)))
    .where(eq(depositRecovery.invoiceId, invoiceId))
    .orderBy(asc(invoice.number));
  return [...new Set(rows.map((row) => row.recovery.depositId))].map((id) => {
    const own = rows.filter((row) => row.recovery.depositId === id);
    const shares = own
      .map(({ recovery }) => ({ rate: recovery.vatBp, net: recovery.netCents, vat: recovery.vatCents }))
      .toSorted((a, b) => b.rate - a.rate);
    return deducted({ number: own[0]?.number ?? null, issuedOn: own[0]?.issuedOn ?? null }, shares);
  });
}
