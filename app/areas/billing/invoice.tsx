import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { draftForm } from "~/domain/billing/forms";
import { getInvoice } from "~/operations/billing/get-invoice";
import { saveInvoiceDraft } from "~/operations/billing/save-invoice-draft";
import type { Route } from "./+types/invoice";
import { DraftInvoice } from "./parts/draft-invoice";
import { IssuedInvoice } from "./parts/issued-invoice";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.invoice.number ?? "Facture en brouillon"} · Aplomb` },
];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`invoice:${data.invoice.id}`, "mail"],
};

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getInvoice(context.get(ctxContext), params.invoiceId));

/** The form of the page corrects a draft. */
export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    draftForm,
    (input) => saveInvoiceDraft(context.get(ctxContext), { ...input, invoiceId: params.invoiceId }),
    () => ({ saved: true }),
  );

export type InvoiceView = Route.ComponentProps["loaderData"];

export default function Invoice({ loaderData }: Route.ComponentProps) {
  return loaderData.invoice.issuedAt === null ? (
    <DraftInvoice key={loaderData.invoice.version} view={loaderData} />
  ) : (
    <IssuedInvoice view={loaderData} />
  );
}
