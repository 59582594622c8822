import { redirect } from "react-router";
import { ClientPicker } from "~/app/areas/clients/parts/client-picker";
import { act, answer, opened, sendingOf } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { startSchema } from "~/domain/billing/drafts";
import { startInvoice } from "~/operations/billing/start-invoice";
import { listClients } from "~/operations/clients/list-clients";
import type { Route } from "./+types/new";

/** For whom an invoice is made without a quote. */
export async function loader({ context, request }: Route.LoaderArgs) {
  await opened(context.get(ctxContext), "invoice.write");
  const { searchParams } = new URL(request.url);
  const text = searchParams.get("q") ?? "";
  const { rows } = await answer(() => listClients(context.get(ctxContext), { text, limit: 12 }));
  return { text, chosen: searchParams.get("client"), clients: rows };
}

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
