import { eq } from "drizzle-orm";
import { client } from "~/db/schema/clients";
import { placesOffered } from "../clients/places";
import { verb } from "../context.server";
import { loadCompany } from "../settings/load";
import { headerOf, loadOrderCosts, loadWritableOrder } from "./load";

/** An order entered directly, as its editor needs it; unit costs only for those who may see them. */
export const getOrderDraft = verb("order.write", async (ctx, orderId: string) => {
  const { order, body } = await loadWritableOrder(ctx, orderId);
  const [[buyer], places, company, costs] = await Promise.all([
    ctx.db
      .select({ id: client.id, name: client.displayName, observations: client.observations })
      .from(client)
      .where(eq(client.id, order.clientId)),
    placesOffered(ctx, order.clientId),
    loadCompany(ctx),
    ctx.can("see.costs") ? loadOrderCosts(ctx, orderId) : null,
  ]);
  return {
    order: { id: order.id, number: order.number, version: order.version },
    header: headerOf(order),
    body,
    ...(costs ? { costs } : {}),
    client: buyer ?? { id: order.clientId, name: "", observations: "" },
    places,
    house: { franchise: company.vatRegime === "franchise", account: company.defaultSalesAccount },
  };
});
