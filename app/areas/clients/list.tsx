import { Button } from "@mantine/core";
import { Link, useSearchParams } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { Phone } from "~/app/ui/values";
import { counted } from "~/domain/french";
import type { ClientRow } from "~/operations/clients/client-page";
import { listClients } from "~/operations/clients/list-clients";
import type { Route } from "./+types/list";
import { ClientStatus } from "./parts/client-status";
import { filtersOf } from "./parts/filters";

export async function loader({ context, request }: Route.LoaderArgs) {
  return answer(() => listClients(context.get(ctxContext), filtersOf(new URL(request.url).searchParams)));
}

export const handle: Shows = { topics: () => ["clients"] };
export const meta = () => [{ title: "Clients · Aplomb" }];

const COLUMNS: Column<ClientRow>[] = [
  { key: "name", label: "Nom", render: (row) => row.displayName, sort: "nom", phone: "title" },
  {
    key: "status",
    label: "Statut",
    render: (row) => <ClientStatus label={row.status} colour={row.statusColour} />,
    phone: "line",
  },
  { key: "city", label: "Ville", render: (row) => row.city, sort: "ville", phone: "line" },
  {
    key: "phone",
    label: "Téléphone",
    render: (row) => (row.phone ? <Phone value={row.phone} /> : ""),
    phone: "line",
  },
  { key: "followed", label: "Suivi par", render: (row) => row.followedBy ?? "", phone: "hidden" },
  { key: "code", label: "Code", render: (row) => row.code ?? "", phone: "hidden" },
];

const page = (data: unknown) => data as Route.ComponentProps["loaderData"];

export default function Clients({ loaderData }: Route.ComponentProps) {
  const { rows, next, choices, mayWrite, total } = loaderData;
  const [params] = useSearchParams();
  const filtered = ["q", "statut", "origine", "suivi", "type"].some((name) => params.get(name));
  const options = (list: { id: string; label: string }[]) =>
    list.map((one) => ({ value: one.id, label: one.label }));
  const create = (
    <Button component={Link} to="/clients/nouveau">
      Créer un client
    </Button>
  );
  return (
    <Page
      title="Clients"
      detail={
        <p style={{ margin: 0 }}>
          {!filtered && total > 0 && `${counted(total, "client")} · `}
          <Link to="/clients/corbeille">Corbeille</Link>
        </p>
      }
      actions={
        <>
          <Button component="a" href={`/clients/export.csv?${params}`} variant="default">
            Exporter la liste
          </Button>
          {mayWrite && create}
        </>
      }
    >
      <FilterBar
        search="Nom, ville, téléphone, e-mail…"
        filters={[
          { name: "statut", label: "Statut", all: "Tous les statuts", options: options(choices.statuses) },
          {
            name: "suivi",
            label: "Suivi par",
            all: "Suivis par tous",
            options: choices.people.map((one) => ({ value: one.id, label: one.name })),
          },
          {
            name: "origine",
            label: "Origine",
            all: "Toutes les origines",
            options: options(choices.origins),
          },
          {
            name: "type",
            label: "Type",
            all: "Particuliers et sociétés",
            options: [
              { value: "person", label: "Particuliers" },
              { value: "company", label: "Sociétés" },
            ],
          },
        ]}
      />
      <DataTable
        label="Clients"
        rows={rows}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        href={(row) => `/clients/${row.id}`}
        next={next}
        page={page}
        createHref={mayWrite ? "/clients/nouveau" : undefined}
        empty={
          filtered ? (
            <EmptyState
              title="Aucun client ne correspond"
              text="Essayez moins de lettres, un bout de téléphone, ou retirez un filtre."
              action={
                mayWrite && (
                  <Button
                    component={Link}
                    to={`/clients/nouveau?q=${encodeURIComponent(params.get("q") ?? "")}`}
                    variant="light"
                  >
                    Créer {params.get("q") ? `« ${params.get("q")} »` : "un client"}
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
    </Page>
  );
}
