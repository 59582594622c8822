import { leftToCredit } from "~/domain/billing/credit";
import { totals } from "~/domain/documents/totals";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { loadInvoice, takenBack } from "./load";

/** What is left to take back of an issued invoice, line by line. */
export const getCreditForm = verb("invoice.issue", async (ctx, invoiceId: string) => {
  const { invoice, body } = await loadInvoice(ctx, invoiceId);
  if (invoice.issuedAt === null) throw refused(problem("not-issued-yet"));
  return { invoice, body, totals: totals(body), left: leftToCredit(body, await takenBack(ctx, invoiceId)) };
});
