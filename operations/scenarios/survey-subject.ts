import { and, eq } from "drizzle-orm";
import { invoice, salesOrder } from "~/db/schema/billing";
import type { client } from "~/db/schema/clients";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";
import type { SurveySubject } from "./inviting";

/** The job that a survey asks about, if it is this client's, or the client as a whole. Throws not-found. */
export async function surveySubject(
  ctx: Ctx,
  asker: Pick<typeof client.$inferSelect, "id" | "followedBy">,
  named: { invoiceId: string | null; orderId: string | null },
): Promise<SurveySubject> {
  if (named.invoiceId) {
    const [row] = await ctx.db
      .select({
        id: invoice.id,
        number: invoice.number,
        sellerId: invoice.sellerId,
        ouvrageId: salesOrder.ouvrageId,
      })
      .from(invoice)
      .leftJoin(salesOrder, eq(salesOrder.id, invoice.orderId))
      .where(and(eq(invoice.id, named.invoiceId), eq(invoice.clientId, asker.id)));
    if (!row || row.number === null) throw notFound("invoice");
    const { id, number, sellerId, ouvrageId } = row;
    return { kind: "invoice", id, words: `la facture ${number}`, sellerId, ouvrageId };
  }
  if (named.orderId) {
    const [row] = await ctx.db
      .select({
        id: salesOrder.id,
        number: salesOrder.number,
        sellerId: salesOrder.sellerId,
        ouvrageId: salesOrder.ouvrageId,
      })
      .from(salesOrder)
      .where(and(eq(salesOrder.id, named.orderId), eq(salesOrder.clientId, asker.id)));
    if (!row) throw notFound("order");
    const { number, ...rest } = row;
    return { ...rest, kind: "order", words: `la commande ${number}` };
  }
  return { kind: "client", id: asker.id, words: "", sellerId: asker.followedBy, ouvrageId: null };
}
