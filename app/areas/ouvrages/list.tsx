import { Link } from "react-router";
import { loadList, viewAction } from "~/app/areas/lists/parts/list-page";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { ListScreen } from "~/app/ui/list/list-screen";
import type { Route } from "./+types/list";

export const loader = ({ context, request }: Route.LoaderArgs) =>
  loadList(context.get(ctxContext), "ouvrages", request);

export const action = ({ context, request }: Route.ActionArgs) =>
  viewAction(context.get(ctxContext), "ouvrages", "/ouvrages", request);

export const handle: Shows = { topics: () => ["ouvrages", "clients", "views:ouvrages", "questions"] };
export const meta = () => [{ title: "Ouvrages · Aplomb" }];

/** The ouvrages of all clients. */
export default function Ouvrages({ loaderData }: Route.ComponentProps) {
  return (
    <ListScreen
      data={loaderData}
      title="Ouvrages"
      noun={{ one: "ouvrage", chosen: "choisi" }}
      detail={<Link to="/ouvrages/a-renouveler">À renouveler</Link>}
      search="Ouvrage, n° de série, client, ville…"
      empty={(filtered) => (
        <EmptyState
          title={filtered ? "Aucun ouvrage ne correspond" : "Les ouvrages de vos clients arriveront ici"}
          text={
            filtered
              ? "Essayez moins de lettres, ou retirez un filtre."
              : "Piscines, poêles, chaudières : notez-les sur la fiche de chaque client."
          }
        />
      )}
    />
  );
}
