import { loadList, viewAction } from "~/app/areas/lists/parts/list-page";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { ListScreen } from "~/app/ui/list/list-screen";
import type { Route } from "./+types/whole";

export const loader = ({ context, request }: Route.LoaderArgs) =>
  loadList(context.get(ctxContext), "actions", request);

export const action = ({ context, request }: Route.ActionArgs) =>
  viewAction(context.get(ctxContext), "actions", "/actions/liste", request);

export const handle: Shows = { topics: () => ["actions", "views:actions"] };
export const meta = () => [{ title: "Toutes les actions · Aplomb" }];

/** All that is to be done, and was, for all clients: the queue of a person stands on its own page. */
export default function AllActions({ loaderData }: Route.ComponentProps) {
  return (
    <ListScreen
      data={loaderData}
      title="Toutes les actions"
      noun={{ one: "action", chosen: "choisie" }}
      search="Quoi, client, ville…"
      back={{ href: "/actions", label: "À faire" }}
      empty={(filtered) => (
        <EmptyState
          title={filtered ? "Aucune action ne correspond" : "Rien à faire pour l'instant"}
          text="Ce qu'il y a à faire se note sur la fiche d'un client. Retirez un filtre pour en voir plus."
        />
      )}
    />
  );
}
