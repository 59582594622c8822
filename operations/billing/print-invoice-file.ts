import { totals } from "~/domain/documents/totals";
import { problem } from "~/domain/problem";
import { facturX } from "~/outputs/factur-x/invoice";
import { printPaper } from "~/outputs/print";
import { type Ctx, verb } from "../context.server";
import { loadOrderNumber } from "../orders/load";
import { refused } from "../refusals";
import { loadCompany } from "../settings/load";
import { depositsDeducted } from "./deposits";
import { loadInvoice, loadRecord } from "./load";
import { paperOf, paperOfRecord } from "./papers";
import { storedPaper } from "./stored-paper";

export interface Printed {
  bytes: Uint8Array;
  name: string;
  contentType: string;
}

/** The invoice as PDF; a draft prints as a proforma, which says so and bears no number. `xml` gives the Factur-X data alone. */
export const printInvoiceFile = verb(
  "invoice.read",
  async (ctx, invoiceId: string, form: "pdf" | "xml" = "pdf"): Promise<Printed> => {
    const { invoice, body } = await loadInvoice(ctx, invoiceId);
    if (invoice.issuedAt !== null) {
      if (form === "pdf")
        return { ...(await storedPaper(ctx, "invoice", invoice)), contentType: "application/pdf" };
      const paper = await paperOfRecord(ctx, await loadRecord(ctx, invoiceId));
      return {
        bytes: new TextEncoder().encode(facturX(paper)),
        name: `${paper.number}.xml`,
        contentType: "application/xml",
      };
    }
    if (form === "xml") throw refused(problem("not-issued-yet"));
    return {
      bytes: await proforma(ctx, invoice, body),
      name: "Proforma.pdf",
      contentType: "application/pdf",
    };
  },
);

async function proforma(
  ctx: Ctx,
  draft: Awaited<ReturnType<typeof loadInvoice>>["invoice"],
  body: Awaited<ReturnType<typeof loadInvoice>>["body"],
) {
  const [company, deposits, orderReference] = await Promise.all([
    loadCompany(ctx),
    depositsDeducted(ctx, draft.id),
    loadOrderNumber(ctx, draft.orderId),
  ]);
  return printPaper(
    await paperOf(ctx, company, {
      kind: "proforma",
      clientId: draft.clientId,
      siteAddressId: draft.siteAddressId,
      layoutId: draft.layoutId,
      title: draft.title,
      body,
      totals: totals(body),
      deposits,
      issuedOn: ctx.today,
      dueOn: null,
      suppliedOn: draft.suppliedOn,
      original: null,
      orderReference,
    }),
  );
}
