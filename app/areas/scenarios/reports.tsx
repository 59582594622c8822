import { Button } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { listReports, type ReportList, type ReportQuery } from "~/operations/scenarios/list-reports";
import type { Route } from "./+types/reports";
import { ReportState } from "./parts/report-row";

export const meta: Route.MetaFunction = () => [{ title: "Rapports · Aplomb" }];
export const handle: Shows = { topics: () => ["reports"] };

const STATES = [
  { value: "en-cours", label: "En cours", state: "draft" },
  { value: "termine", label: "Terminés", state: "finished" },
] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const state: ReportQuery["state"] = STATES.find((one) => one.value === params.get("etat"))?.state;
  return answer(() =>
    listReports(context.get(ctxContext), {
      state,
      templateId: params.get("modele") || undefined,
      mine: params.get("qui") === "moi",
      after: params.get("suite") ?? undefined,
    }),
  );
}

/** Reports of all clients, those under way first to be found. */
export default function Reports({ loaderData }: Route.ComponentProps) {
  const { rows, next, templates } = loaderData;
  return (
    <Page title="Rapports" detail="Visites, interventions et diagnostics de toute l'équipe.">
      <FilterBar
        filters={[
          {
            name: "etat",
            label: "État",
            all: "Tous",
            options: STATES.map(({ value, label }) => ({ value, label })),
          },
          {
            name: "modele",
            label: "Modèle",
            all: "Tous les modèles",
            options: templates.map(({ id, title }) => ({ value: id, label: title })),
          },
          {
            name: "qui",
            label: "De qui",
            all: "De toute l'équipe",
            options: [{ value: "moi", label: "Les miens" }],
          },
        ]}
      />
      <DataTable
        label="Rapports"
        rows={rows}
        rowKey={(row) => row.id}
        href={(row) => `/rapports/${row.id}`}
        next={next}
        page={(data) => data as ReportList}
        columns={[
          { key: "client", label: "Client", phone: "title", render: (row) => row.clientName },
          {
            key: "title",
            label: "Rapport",
            phone: "line",
            fill: true,
            render: (row) => `${row.title}${row.revision > 1 ? `, version ${row.revision}` : ""}`,
          },
          {
            key: "ouvrage",
            label: "Ouvrage",
            phone: "hidden",
            desk: true,
            render: (row) => row.ouvrageName ?? "",
          },
          { key: "author", label: "Par", phone: "hidden", render: (row) => row.author },
          {
            key: "at",
            label: "Date",
            phone: "line",
            render: (row) => <Instant value={row.finishedAt ?? row.startedAt} />,
          },
          { key: "state", label: "État", render: (row) => <ReportState report={row} /> },
        ]}
        empty={
          <EmptyState
            title="Pas de rapport ici"
            text="Un rapport se commence depuis la fiche d'un client : Rapports, Nouveau rapport, ou /rapport dans la note. Changez les filtres si vous en cherchez un."
            action={
              <Button component={Link} to="/clients" variant="default">
                Voir les clients
              </Button>
            }
          />
        }
      />
    </Page>
  );
}
