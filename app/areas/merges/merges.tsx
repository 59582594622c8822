import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Page } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { counted } from "~/domain/french";
import { listMerges, type MadeMerge } from "~/operations/merges/list-merges";
import type { Route } from "./+types/merges";

export const handle: Shows = { topics: () => ["clients"] };
export const meta = () => [{ title: "Fusions · Aplomb" }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  return answer(() =>
    listMerges(context.get(ctxContext), {
      clientId: query.get("client") ?? undefined,
      after: query.get("suite") ?? undefined,
    }),
  );
}

const COLUMNS: Column<MadeMerge>[] = [
  {
    key: "winner",
    label: "Fiche gardée",
    phone: "title",
    render: (row) => <Link to={`/clients/${row.winnerId}`}>{row.winnerName}</Link>,
  },
  { key: "loser", label: "Fiche réunie", phone: "line", render: (row) => row.loserName },
  { key: "at", label: "Le", phone: "line", render: (row) => <Instant value={row.at} /> },
  { key: "by", label: "Par", phone: "hidden", render: (row) => row.byName },
  {
    key: "undo",
    label: "",
    align: "right",
    render: (row) =>
      row.undoneAt === null ? (
        <Act
          to={`/clients/fusions/${row.id}/annulation`}
          size="compact-sm"
          variant="light"
          done={`${row.loserName} a retrouvé sa fiche.`}
        >
          Annuler la fusion
        </Act>
      ) : (
        <span>
          Annulée <Instant value={row.undoneAt} />
          {row.kept > 0 &&
            ` · ${counted(row.kept, "champ changé depuis est resté", "champs changés depuis sont restés")}`}
        </span>
      ),
  },
];

const page = (data: unknown) => data as Route.ComponentProps["loaderData"];

/** Merges that were made, each with its undo, however long after (MG4). */
export default function Merges({ loaderData: { rows, next } }: Route.ComponentProps) {
  return (
    <Page
      title="Fusions de fiches"
      detail="Annuler rend à chaque fiche ce qui était à elle ; ce qui est arrivé depuis reste à la fiche gardée."
      back={{ href: "/clients/doublons-probables", label: "Doublons probables" }}
    >
      <DataTable
        label="Fusions de fiches"
        rows={rows}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        next={next}
        page={page}
        empty={
          <EmptyState
            title="Aucune fusion ici"
            text="Quand deux fiches n'en font plus qu'une, la fusion reste notée ici et s'annule d'un geste."
          />
        }
      />
    </Page>
  );
}
