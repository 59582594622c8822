import { and, eq, isNotNull, sql } from "drizzle-orm";
import { creditNote, depositRecovery, invoice, paymentPart } from "~/db/schema/billing";
import { settlement } from "~/domain/billing/settlement";
import { subtract, sum } from "~/domain/money/amounts";
import { type Cents, ZERO } from "~/domain/money/money";
import type { Ctx } from "../context.server";

/** Issued invoices of a client with what was paid, credited and taken back by deposits, in cents. */
export const settlementRows = (ctx: Ctx, clientId: string) =>
  ctx.db
    .select({
      id: invoice.id,
      gross: invoice.grossCents,
      dueOn: invoice.dueOn,
      deposits: sql<Cents>`coalesce((select sum(net_cents + vat_cents) from ${depositRecovery} where invoice_id = ${invoice.id}), 0)`,
      paid: sql<Cents>`coalesce((select sum(amount_cents) from ${paymentPart} where invoice_id = ${invoice.id}), 0)`,
      credited: sql<Cents>`coalesce((select sum(gross_cents) from ${creditNote} where invoice_id = ${invoice.id} and issued_at is not null), 0)`,
    })
    .from(invoice)
    .where(and(eq(invoice.clientId, clientId), isNotNull(invoice.issuedAt)));

/** What the client owes today and how much of it is late; negative is what we owe them. */
export function balanceOf(rows: Awaited<ReturnType<typeof settlementRows>>, today: Ctx["today"]) {
  const states = rows.map((row) => settlement({ ...row, gross: subtract(row.gross, row.deposits) }, today));
  const late = states.filter((state) => state.state === "overdue");
  return {
    owed: states.length > 0 ? sum(states.map((state) => state.due)) : ZERO,
    overdue: late.length > 0 ? sum(late.map((state) => state.due)) : ZERO,
    overdueCount: late.length,
  };
}
