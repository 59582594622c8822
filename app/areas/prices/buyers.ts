import { answerJson } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { listClients } from "~/operations/clients/list-clients";
import type { Route } from "./+types/buyers";

/** Clients whose name, town or phone matches what is typed, for a field that names one. */
export function loader({ context, request }: Route.LoaderArgs) {
  const text = new URL(request.url).searchParams.get("q") ?? "";
  return answerJson(async () => {
    const { rows } = await listClients(context.get(ctxContext), { text, limit: 8 });
    return rows.map((row) => ({ id: row.id, name: row.displayName }));
  });
}
