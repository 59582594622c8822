import { loadClient } from "../clients/load";
import { verb } from "../context.server";
import { openInvoices } from "./load";

/** What a client still has to pay, oldest due first, for the form of a payment. */
export const listOpenInvoices = verb("payment.write", async (ctx, clientId: string) => {
  const client = await loadClient(ctx, clientId);
  return { client: { id: client.id, name: client.displayName }, invoices: await openInvoices(ctx, clientId) };
});
