import { filesAsked } from "~/app/areas/files/parts/asked";
import { Holder } from "~/app/areas/files/parts/holder";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { listFiles } from "~/operations/files/list-files";
import type { Route } from "./+types/documents";

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  answer(() =>
    listFiles(context.get(ctxContext), { kind: "client", id: params.clientId }, filesAsked(request)),
  );

/** The client's document holder: its own files, and the documents that we made for it. */
export default function Documents({ loaderData }: Route.ComponentProps) {
  return (
    <Holder
      holder={loaderData}
      top="Documents"
      empty={{
        title: "Aucun document ici",
        text: "Plans, photos du chantier, notices : déposez-en plusieurs à la fois. Les devis et factures émis s'y rangent d'eux-mêmes.",
      }}
    />
  );
}
