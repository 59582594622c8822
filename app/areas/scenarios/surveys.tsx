import { Button } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Page } from "~/app/ui/page";
import { share } from "~/domain/scenarios/score";
import { listSurveys } from "~/operations/scenarios/list-surveys";
import type { Route } from "./+types/surveys";

export const meta: Route.MetaFunction = () => [{ title: "Enquêtes · Aplomb" }];
export const handle: Shows = { topics: () => ["surveys", "forms"] };
export const loader = ({ context }: Route.LoaderArgs) => answer(() => listSurveys(context.get(ctxContext)));

/** The surveys in use, with what the last twelve months told. */
export default function Surveys({ loaderData }: Route.ComponentProps) {
  const { surveys, mayManage } = loaderData;
  const write = mayManage && (
    <Button component={Link} to="/reglages/formulaires" variant={surveys.length > 0 ? "default" : "filled"}>
      {surveys.length > 0 ? "Modèles" : "Écrire une enquête"}
    </Button>
  );
  return (
    <Page
      title="Enquêtes"
      detail="Ce que les clients pensent, sur douze mois."
      actions={surveys.length > 0 && write}
    >
      <DataTable
        label="Enquêtes"
        rows={surveys}
        rowKey={(row) => row.id}
        href={(row) => `/enquetes/${row.id}`}
        columns={[
          { key: "title", label: "Enquête", phone: "title", fill: true, render: (row) => row.title },
          {
            key: "auto",
            label: "Envoi",
            render: (row) =>
              row.archivedAt !== null
                ? "Mise de côté"
                : row.autoDays === null
                  ? "À la main"
                  : `${row.autoDays} j après facture`,
          },
          { key: "sent", label: "Envoyées", align: "right", phone: "hidden", render: (row) => row.sent },
          {
            key: "answered",
            label: "Réponses",
            align: "right",
            phone: "hidden",
            render: (row) => row.answered,
          },
          {
            key: "rate",
            label: "Taux",
            align: "right",
            phone: "hidden",
            render: (row) => (row.sent === 0 ? "—" : `${share(row.answered, row.sent)} %`),
          },
          {
            key: "mean",
            label: "Note moyenne",
            align: "right",
            render: (row) => (row.mean === null ? "—" : row.mean.toLocaleString("fr-FR")),
          },
        ]}
        empty={
          <EmptyState
            title="Aucune enquête publiée"
            text="Une ou deux questions envoyées après le chantier : le client répond d'un doigt, une mauvaise note prévient aussitôt."
            action={write}
          />
        }
      />
    </Page>
  );
}
