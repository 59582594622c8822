import { leftToCredit } from "~/domain/billing/credit";
import { totals } from "~/domain/documents/totals";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { creditableOf } from "./creditable";
import { loadInvoice } from "./load";

/** What is left to take back of an issued invoice, line by line, and all that the sum of a credit note follows from. */
export const getCreditForm = verb("invoice.issue", async (ctx, invoiceId: string) => {
  const { invoice, body } = await loadInvoice(ctx, invoiceId);
  if (invoice.issuedAt === null) throw refused(problem("not-issued-yet"));
  const { creditable, count } = await creditableOf(ctx, invoice, body);
  return {
    invoice: { id: invoice.id, number: invoice.number },
    creditable,
    totals: totals(body),
    left: leftToCredit(body, creditable.earlier),
    seen: count,
  };
});
