import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { invoice } from "~/db/schema/billing";
import { client as clientTable } from "~/db/schema/clients";
import { cents } from "~/domain/money/money";
import { fold } from "~/domain/search/fold";
import { loadClient } from "../clients/load";
import { type Ctx, verb } from "../context.server";
import { creditedOf, offPremisesContracts, openInvoices, paidOf } from "./load";

/** What the form of a payment needs: the client's open invoices, or the clients who owe something to choose from. */
export const getPaymentForm = verb(
  "payment.write",
  async (ctx, asked: { clientId: string | null; invoiceId: string | null; q: string }) => {
    const client = asked.clientId ? await loadClient(ctx, asked.clientId) : null;
    return {
      client: client && { id: client.id, name: client.displayName },
      invoiceId: asked.invoiceId,
      invoices: client ? await openInvoices(ctx, client.id) : [],
      /** What they signed off premises, with the first day it may be paid (Q20). */
      offPremises: client ? await offPremisesContracts(ctx, client) : [],
      debtors: client ? [] : await debtors(ctx, asked.q),
      today: ctx.today,
    };
  },
);

async function debtors(ctx: Ctx, text: string) {
  const due = sql<number>`sum(${invoice.grossCents} - ${paidOf} - ${creditedOf})`;
  const words = `%${fold(text).slice(0, 20).replace(/[%_]/g, "")}%`;
  const rows = await ctx.db
    .select({ id: clientTable.id, name: clientTable.displayName, count: sql<number>`count(*)`, due })
    .from(invoice)
    .innerJoin(clientTable, eq(clientTable.id, invoice.clientId))
    .where(
      and(
        isNotNull(invoice.issuedAt),
        sql`${invoice.grossCents} > ${paidOf} + ${creditedOf}`,
        sql`${clientTable.sortName} like ${words}`,
      ),
    )
    .groupBy(clientTable.id)
    .orderBy(desc(due))
    .limit(200);
  return rows.map((row) => ({ ...row, due: cents(row.due) }));
}
