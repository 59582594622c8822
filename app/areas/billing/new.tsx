import { redirect } from "react-router";
import { ClientPicker } from "~/app/areas/clients/parts/client-picker";
import { clientSearch } from "~/app/areas/clients/parts/client-search";
import { act, sendingOf } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { startSchema } from "~/domain/billing/drafts";
import { startInvoice } from "~/operations/billing/start-invoice";
import type { Route } from "./+types/new";

/** For whom an invoice is made without a quote. */
export const loader = ({ context, request }: Route.LoaderArgs) =>
  clientSearch(context.get(ctxContext), request, "invoice.write");

export async function action({ context, request }: Route.ActionArgs) {
  const body = await request.formData();
  const form = startSchema.safeParse(Object.fromEntries(body));
  const sending = await sendingOf(body);
  if (!form.success) throw redirect("/factures/nouvelle");
  return act(
    () => startInvoice(context.get(ctxContext), form.data, sending),
    (invoiceId) => redirect(`/factures/${invoiceId}`),
  );
}

export const meta: Route.MetaFunction = () => [{ title: "Nouvelle facture · Aplomb" }];

export default function StartInvoice({ loaderData, actionData }: Route.ComponentProps) {
  const problems = actionData && "problems" in actionData ? actionData.problems : [];
  return (
    <ClientPicker
      title="Une facture pour qui ?"
      verb="Ouvrir la facture"
      found={loaderData}
      problems={problems.map((problem) => problem.text)}
      action="/factures/nouvelle"
    />
  );
}
