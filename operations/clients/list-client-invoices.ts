import { and, desc, eq, isNull } from "drizzle-orm";
import { creditNote, invoice } from "~/db/schema/billing";
import { settlement } from "~/domain/billing/settlement";
import { verb } from "../context.server";
import { balanceOf, settlementRows } from "./balance";
import { loadClient } from "./load";

/** Invoices, deposits and credit notes of one client, newest first, each with where it stands today. */
export const listClientInvoices = verb("invoice.read", async (ctx, clientId: string) => {
  await loadClient(ctx, clientId);
  const [invoices, credits, settlements] = await ctx.db.batch([
    ctx.db
      .select({
        id: invoice.id,
        kind: invoice.kind,
        number: invoice.number,
        title: invoice.title,
        issuedOn: invoice.issuedOn,
        dueOn: invoice.dueOn,
        grossCents: invoice.grossCents,
        createdAt: invoice.createdAt,
      })
      .from(invoice)
      .where(and(eq(invoice.clientId, clientId), isNull(invoice.binnedAt)))
      .orderBy(desc(invoice.createdAt))
      .limit(200),
    ctx.db
      .select({
        id: creditNote.id,
        number: creditNote.number,
        title: creditNote.reason,
        issuedOn: creditNote.issuedOn,
        grossCents: creditNote.grossCents,
        createdAt: creditNote.createdAt,
      })
      .from(creditNote)
      .where(and(eq(creditNote.clientId, clientId), isNull(creditNote.binnedAt)))
      .orderBy(desc(creditNote.createdAt))
      .limit(200),
    settlementRows(ctx, clientId),
  ]);
  const seesAmounts = ctx.can("see.sale-prices");
  const stands = new Map(settlements.map((row) => [row.id, settlement(row, ctx.today)]));
  const rows = [
    ...invoices.map((row) => ({ ...row, href: `/factures/${row.id}`, stand: stands.get(row.id) ?? null })),
    ...credits.map((row) => ({
      ...row,
      kind: "credit-note" as const,
      dueOn: null,
      href: `/avoirs/${row.id}`,
      stand: null,
    })),
  ]
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .map(({ grossCents, stand, ...row }) => ({
      ...row,
      state: stand?.state ?? null,
      daysLate: stand?.daysLate ?? 0,
      ...(seesAmounts ? { grossCents, due: stand?.due ?? null } : {}),
    }));
  const { owed, overdue } = balanceOf(settlements, ctx.today);
  return { clientId, rows, ...(seesAmounts ? { balance: { owed, overdue } } : {}) };
});
