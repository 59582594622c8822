import { and, eq, isNotNull } from "drizzle-orm";
import { invoice } from "~/db/schema/billing";
import { settlement } from "~/domain/billing/settlement";
import { sum } from "~/domain/money/amounts";
import { creditedOf, paidOf } from "../billing/load";
import type { Ctx } from "../context.server";

/** Issued invoices of a client with what was paid on them and credited, in cents. What they claim has deposits off. */
export const settlementRows = (ctx: Ctx, clientId: string) =>
  ctx.db
    .select({
      id: invoice.id,
      gross: invoice.grossCents,
      dueOn: invoice.dueOn,
      paid: paidOf,
      credited: creditedOf,
    })
    .from(invoice)
    .where(and(eq(invoice.clientId, clientId), isNotNull(invoice.issuedAt)));

/** What the client owes today and how much of it is late; negative is what we owe them. */
export function balanceOf(rows: Awaited<ReturnType<typeof settlementRows>>, today: Ctx["today"]) {
  const states = rows.map((row) => settlement(row, today));
  const late = states.filter((state) => state.state === "overdue");
  return {
    owed: sum(states.map((state) => state.due)),
    overdue: sum(late.map((state) => state.due)),
    overdueCount: late.length,
    states: states.map((state) => state.state),
  };
}
