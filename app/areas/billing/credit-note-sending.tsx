import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { sendMailForm } from "~/domain/mail/sending";
import { getInvoiceSending } from "~/operations/billing/get-invoice-sending";
import { sendInvoice } from "~/operations/billing/send-invoice";
import type { Route } from "./+types/credit-note-sending";
import { SendPaper } from "./parts/send-paper";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Envoyer ${loaderData?.document.number ?? "l'avoir"} · Aplomb` },
];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`credit-note:${data.document.id}`, "mail"],
};

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getInvoiceSending(context.get(ctxContext), "credit-note", params.creditNoteId));

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    sendMailForm,
    (form) =>
      sendInvoice(context.get(ctxContext), { ...form, kind: "credit-note", documentId: params.creditNoteId }),
    () => redirect(`/avoirs/${params.creditNoteId}`),
  );

export default function CreditNoteSending({ loaderData }: Route.ComponentProps) {
  return <SendPaper kind="credit-note" view={loaderData} />;
}
