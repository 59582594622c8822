import { redirect } from "react-router";
import { ClientPicker } from "~/app/areas/clients/parts/client-picker";
import { clientSearch } from "~/app/areas/clients/parts/client-search";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { getClient } from "~/operations/clients/get-client";
import type { Route } from "./+types/whom";

/** Which other file is the same client: found by name, town or phone. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext);
  const found = await clientSearch(ctx, request, "client.merge");
  const { client } = await answer(() => getClient(ctx, params.clientId));
  return {
    name: client.displayName,
    found: { ...found, chosen: null, clients: found.clients.filter((one) => one.id !== params.clientId) },
  };
}

export async function action({ params, request }: Route.ActionArgs) {
  const other = String((await request.formData()).get("clientId") ?? "");
  if (!other) throw redirect(`/clients/${params.clientId}/fusion`);
  throw redirect(`/clients/${params.clientId}/fusion/${encodeURIComponent(other)}`);
}

export const meta = () => [{ title: "Fusionner · Aplomb" }];

export default function Whom({ loaderData, params }: Route.ComponentProps) {
  return (
    <ClientPicker
      title={`Fusionner ${loaderData.name} avec qui ?`}
      verb="Comparer les fiches"
      found={loaderData.found}
      problems={[]}
      action={`/clients/${params.clientId}/fusion`}
    />
  );
}
