import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Page } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Day, Instant } from "~/app/ui/values";
import { GROUNDS, keptWords, REQUESTERS } from "~/domain/privacy/erasure";
import { type ErasureLine, listErasures } from "~/operations/privacy/list-erasures";
import type { Route } from "./+types/erasures";
import { LeftLines } from "./parts/left-lines";

export const handle: Shows = { topics: () => ["erasures"] };
export const meta: Route.MetaFunction = () => [{ title: "Effacements · Aplomb" }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get("suite") ?? undefined;
  return answer(() => listErasures(context.get(ctxContext), { after }));
}

const COLUMNS: Column<ErasureLine>[] = [
  {
    key: "at",
    label: "Effacé le",
    phone: "title",
    render: (row) => (
      <Link to={`/clients/${row.clientId}/effacement`}>
        <Instant value={row.at} />
      </Link>
    ),
  },
  { key: "code", label: "Code", phone: "hidden", render: (row) => row.clientCode ?? "—" },
  { key: "by", label: "Par", phone: "line", render: (row) => row.byName },
  {
    key: "asked",
    label: "Demande",
    phone: "wide",
    render: (row) => (
      <>
        {REQUESTERS[row.requester]}, le <Day value={row.askedOn} />. {GROUNDS[row.ground]}.
      </>
    ),
  },
  {
    key: "kept",
    label: "Gardé",
    phone: "wide",
    render: (row) => (
      <>
        {keptWords(row.left) || (row.purges.length > 0 ? "Plus rien" : "Rien à garder")}
        <LeftLines purges={row.purges} />
      </>
    ),
  },
  {
    key: "until",
    label: "Jusqu'au",
    phone: "wide",
    render: (row) =>
      row.due.length > 0 ? (
        <>
          <Status tone="attention" label="À supprimer :" /> {keptWords(row.due)}.{" "}
          <Link to={`/clients/${row.clientId}/effacement`} style={{ textDecoration: "underline" }}>
            Voir quoi et pourquoi
          </Link>
        </>
      ) : (
        row.left.length > 0 && row.keptUntil && <Day value={row.keptUntil} />
      ),
  },
];

const page = (data: unknown) => data as Route.ComponentProps["loaderData"];

/** The register of erasures: when, by whom, what stayed until when; of whom, it does not know (PV9). */
export default function Erasures({ loaderData: { rows, next } }: Route.ComponentProps) {
  return (
    <Page
      title="Registre des effacements"
      detail="La preuve que chaque demande fut suivie, sans le nom de personne."
      back={{ href: "/clients", label: "Clients" }}
    >
      <DataTable
        label="Effacements"
        rows={rows}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        next={next}
        page={page}
        empty={
          <EmptyState
            title="Personne n'a été effacé"
            text="Quand une personne demande à être oubliée, ouvrez sa fiche : « Plus », « Consentements et données », « Effacer cette personne »."
          />
        }
      />
    </Page>
  );
}
