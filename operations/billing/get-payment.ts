import { eq } from "drizzle-orm";
import { payment } from "~/db/schema/billing";
import { client } from "~/db/schema/clients";
import { verb } from "../context.server";
import { notFound } from "../refusals";

/** One payment, to be reversed. */
export const getPayment = verb("payment.write", async (ctx, paymentId: string) => {
  const [row] = await ctx.db
    .select({ payment, clientName: client.displayName })
    .from(payment)
    .innerJoin(client, eq(client.id, payment.clientId))
    .where(eq(payment.id, paymentId))
    .limit(1);
  if (!row) throw notFound("payment");
  return row;
});
