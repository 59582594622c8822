import { Button } from "@mantine/core";
import { Suspense } from "react";
import { Link, useSearchParams } from "react-router";
import { loadList, viewAction } from "~/app/areas/lists/parts/list-page";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { later } from "~/app/ui/later";
import { ListScreen } from "~/app/ui/list/list-screen";
import type { Route } from "./+types/list";

export const loader = ({ context, request }: Route.LoaderArgs) =>
  loadList(context.get(ctxContext), "clients", request);

export const action = ({ context, request }: Route.ActionArgs) =>
  viewAction(context.get(ctxContext), "clients", "/clients", request);

export const handle: Shows = { topics: () => ["clients", "views:clients", "questions"] };
export const meta = () => [{ title: "Clients · Aplomb" }];

const BinActs = later(() => import("./parts/bin-acts").then((module) => module.BinActs));

export default function Clients({ loaderData }: Route.ComponentProps) {
  const [params] = useSearchParams();
  const { write: mayWrite, merge: mayMerge, erase: mayErase } = loaderData.may;
  const create = (
    <Button component={Link} to="/clients/nouveau">
      Créer un client
    </Button>
  );
  const typed = params.get("q") ?? "";
  return (
    <ListScreen
      data={loaderData}
      title="Clients"
      noun={{ one: "client", chosen: "choisi" }}
      search="Nom, ville, téléphone, e-mail…"
      detail={
        <>
          <Link to="/clients/corbeille">Corbeille</Link>
          {mayMerge && (
            <>
              {" · "}
              <Link to="/clients/doublons-probables">Doublons probables</Link>
            </>
          )}
          {mayErase && (
            <>
              {" · "}
              <Link to="/clients/effacements">Effacements</Link>
            </>
          )}
        </>
      }
      actions={mayWrite && create}
      acts={(bulk) => (
        <Suspense>
          <BinActs data={loaderData} bulk={bulk} />
        </Suspense>
      )}
      createHref={mayWrite ? "/clients/nouveau" : undefined}
      empty={(filtered) =>
        filtered ? (
          <EmptyState
            title="Aucun client ne correspond"
            text="Essayez moins de lettres, un bout de téléphone, ou retirez un filtre."
            action={
              mayWrite && (
                <Button
                  component={Link}
                  to={`/clients/nouveau?q=${encodeURIComponent(typed)}`}
                  variant="light"
                >
                  Créer {typed ? `« ${typed} »` : "un client"}
                </Button>
              )
            }
          />
        ) : (
          <EmptyState
            title="Vos clients arriveront ici"
            text="Particuliers et sociétés, avec leurs adresses, leurs ouvrages, leurs devis et leurs factures."
            action={mayWrite && create}
          />
        )
      }
    />
  );
}
