import { redirect } from "react-router";
import { ClientPicker } from "~/app/areas/clients/parts/client-picker";
import { clientSearch } from "~/app/areas/clients/parts/client-search";
import { act, sendingOf } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { startSchema } from "~/domain/billing/drafts";
import { startOrder } from "~/operations/orders/start-order";
import type { Route } from "./+types/start";

/** For whom an order is made without a quote. */
export const loader = ({ context, request }: Route.LoaderArgs) =>
  clientSearch(context.get(ctxContext), request, "order.write");

export async function action({ context, request }: Route.ActionArgs) {
  const body = await request.formData();
  const form = startSchema.safeParse(Object.fromEntries(body));
  const sending = await sendingOf(body);
  if (!form.success) throw redirect("/commandes/nouvelle");
  return act(
    () => startOrder(context.get(ctxContext), form.data, sending),
    (orderId) => redirect(`/commandes/${orderId}/saisie`),
  );
}

export const meta: Route.MetaFunction = () => [{ title: "Nouvelle commande · Aplomb" }];

export default function StartOrder({ loaderData, actionData }: Route.ComponentProps) {
  const problems = actionData && "problems" in actionData ? actionData.problems : [];
  return (
    <ClientPicker
      title="Une commande pour qui ?"
      verb="Ouvrir la commande"
      found={loaderData}
      problems={problems.map((problem) => problem.text)}
      action="/commandes/nouvelle"
      fields={loaderData.ouvrage ? { ouvrageId: loaderData.ouvrage } : {}}
    />
  );
}
