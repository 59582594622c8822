import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { sendMailForm } from "~/domain/mail/sending";
import { getInvoiceSending } from "~/operations/billing/get-invoice-sending";
import { sendInvoice } from "~/operations/billing/send-invoice";
import type { Route } from "./+types/sending";
import { SendPaper } from "./parts/send-paper";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Envoyer ${loaderData?.document.number ?? "la facture"} · Aplomb` },
];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`invoice:${data.document.id}`, "mail"],
};

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getInvoiceSending(context.get(ctxContext), "invoice", params.invoiceId));

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    sendMailForm,
    (form) =>
      sendInvoice(context.get(ctxContext), { ...form, kind: "invoice", documentId: params.invoiceId }),
    () => redirect(`/factures/${params.invoiceId}`),
  );

export type InvoiceSending = Route.ComponentProps["loaderData"];

export default function Sending({ loaderData }: Route.ComponentProps) {
  return <SendPaper kind="invoice" view={loaderData} />;
}
