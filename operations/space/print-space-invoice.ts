import { storedPaper } from "../billing/stored-paper";
import { verb } from "../context.server";
import { loadSpaceInvoice } from "./load";

/** An issued invoice as PDF, for the customer it claims from. */
export const printSpaceInvoice = verb(
  "space.use",
  async (ctx, invoiceId: string): Promise<{ name: string; bytes: Uint8Array }> =>
    storedPaper(ctx, "invoice", await loadSpaceInvoice(ctx, invoiceId)),
);
