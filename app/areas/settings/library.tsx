import { filesAsked } from "~/app/areas/files/parts/asked";
import { Holder } from "~/app/areas/files/parts/holder";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Page } from "~/app/ui/page";
import { listFiles } from "~/operations/files/list-files";
import type { Route } from "./+types/library";

export const meta: Route.MetaFunction = () => [{ title: "Bibliothèque · Aplomb" }];
export const handle: Shows = { topics: () => ["company"] };

export const loader = ({ context, request }: Route.LoaderArgs) =>
  answer(() => listFiles(context.get(ctxContext), { kind: "library", id: "library" }, filesAsked(request)));

/** Files to join to any quote or invoice with one tick. */
export default function Library({ loaderData }: Route.ComponentProps) {
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Bibliothèque"
      detail="Ce que vous joignez souvent : conditions générales, attestations, plaquettes. Une case à cocher au moment d'envoyer un devis ou une facture."
      width="narrow"
    >
      <Holder
        holder={loaderData}
        top="Bibliothèque"
        empty={{
          title: "Rien à joindre encore",
          text: "Déposez ici vos conditions générales de vente : elles seront proposées à chaque envoi.",
        }}
      />
    </Page>
  );
}
