import { desc } from "drizzle-orm";
import { quote } from "~/db/schema/quotes";
import { settlement } from "~/domain/billing/settlement";
import { sum } from "~/domain/money/amounts";
import { cents, ZERO } from "~/domain/money/money";
import { quoteStatus } from "~/domain/quotes/status";
import { verb } from "../context.server";
import { quotesInSight } from "../quotes/load";
import { customerOf, spaceInvoices } from "./load";

/** The customer's home: the quotes they were sent, what they were billed and what is left to pay. */
export const getSpace = verb("space.use", async (ctx) => {
  const viewer = customerOf(ctx);
  const [quotes, billed] = await ctx.db.batch([
    ctx.db.select().from(quote).where(quotesInSight(ctx)).orderBy(desc(quote.createdAt)).limit(200),
    spaceInvoices(ctx),
  ]);
  const invoices = billed.map((row) => {
    const { state, due } = settlement(
      { gross: row.grossCents, paid: row.paid, credited: row.credited, dueOn: row.dueOn },
      ctx.today,
    );
    return {
      id: row.id,
      kind: row.kind,
      number: row.number,
      title: row.title,
      issuedOn: row.issuedOn,
      dueOn: row.dueOn,
      grossCents: row.grossCents,
      state,
      due,
    };
  });
  const claims = invoices.filter((row) => row.due > 0).map((row) => row.due);
  return {
    clientId: viewer.clientId,
    name: viewer.name,
    today: ctx.today,
    quotes: quotes
      .map((row) => ({
        id: row.id,
        number: row.number,
        revision: row.revision,
        title: row.title,
        datedOn: row.datedOn,
        validUntil: row.validUntil,
        grossCents: cents(row.grossCents),
        status: quoteStatus(row, ctx.today),
      }))
      .filter((row) => row.status !== "superseded"),
    invoices,
    due: claims.length > 0 ? sum(claims) : ZERO,
  };
});
