import { viewerKey } from "~/domain/access/permissions";
import { totals } from "~/domain/documents/totals";
import { loadSellableClient } from "../clients/load";
import { allocatedClientCode } from "../clients/writes";
import { type Ctx, verb } from "../context.server";
import { sellerOf } from "../documents/seller";
import { once } from "../once";
import { loadCompany } from "../settings/load";
import { draftedInvoice } from "./writes";

const EMPTY = { lines: [], options: [], discount: null };

/**
 * A draft invoice without quote nor order, for a repair or a sale already done (SAL-06): its lines come next, in the
 * editor. The client gets their code at once (CRM-06). One for one `sending` of the form. Refused for a client whom one may not sell to.
 */
export const startInvoice = verb(
  "invoice.write",
  (ctx, input: { clientId: string }, sending?: string): Promise<string> =>
    once(ctx, sending, () => started(ctx, input, sending)),
);

async function started(ctx: Ctx, input: { clientId: string }, sending: string | undefined): Promise<string> {
  const [client, company] = await Promise.all([loadSellableClient(ctx, input.clientId), loadCompany(ctx)]);
  const id = ctx.newId();
  await ctx.commit({
    writes: [
      ...draftedInvoice(
        ctx,
        { id, kind: "invoice", clientId: client.id, sellerId: sellerOf(ctx), title: "", options: [] },
        EMPTY,
        totals(EMPTY),
        viewerKey(ctx.viewer),
      ),
      ...allocatedClientCode(ctx, client, company),
    ],
    sending,
    change: { kind: "invoice", id, action: "drafted", after: { clientId: client.id } },
    event: {
      name: "changed",
      subjectId: id,
      topics: [`invoice:${id}`, "invoices", `client:${client.id}`, "clients"],
    },
  });
  return id;
}
