import { loadSellableClient } from "../clients/load";
import { placesBelong } from "../clients/places";
import { type Ctx, verb } from "../context.server";
import { sellerOf } from "../documents/seller";
import { takeNumber } from "../numbers";
import { once } from "../once";
import { loadCompany } from "../settings/load";
import { newOrder } from "./writes";

interface Start {
  clientId: string;
  ouvrageId?: string | undefined;
}

const EMPTY = { lines: [], options: [], discount: null };

/**
 * An order without a quote, by phone or at the counter (SAL-02): its lines come next, in the editor. The client gets
 * their code at once (CRM-06). One for one `sending` of the form. Refused for a client whom one may not sell to.
 */
export const startOrder = verb(
  "order.write",
  (ctx, input: Start, sending?: string): Promise<string> =>
    once(ctx, sending, () => started(ctx, input, sending)),
);

async function started(ctx: Ctx, input: Start, sending: string | undefined): Promise<string> {
  const [client, company] = await Promise.all([loadSellableClient(ctx, input.clientId), loadCompany(ctx)]);
  const ouvrageId = input.ouvrageId ?? null;
  await placesBelong(ctx, { clientId: client.id }, { ouvrageId });
  const id = ctx.newId();
  const number = await takeNumber(ctx, "CO");
  const order = {
    id,
    number,
    clientId: client.id,
    quoteId: null,
    ouvrageId,
    siteAddressId: null,
    sellerId: sellerOf(ctx),
    title: "",
    orderedOn: ctx.today,
    depositBp: company.depositBp,
    offPremises: false,
  };
  await ctx.commit({
    writes: newOrder(ctx, order, EMPTY, client, company),
    sending,
    change: { kind: "order", id, action: "created", after: { number, clientId: client.id } },
    event: {
      name: "order.created",
      subjectId: id,
      topics: [`order:${id}`, "orders", `client:${client.id}`, "clients"],
    },
  });
  return id;
}
