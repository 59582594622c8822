import { Button } from "@mantine/core";
import { href, Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Page } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { listImports } from "~/operations/imports/list-imports";
import type { Route } from "./+types/list";
import { RunStatus } from "./parts/run-status";

export const meta: Route.MetaFunction = () => [{ title: "Imports · Aplomb" }];
export const handle: Shows = { topics: () => ["imports"] };

export const loader = ({ context, request }: Route.LoaderArgs) =>
  answer(() =>
    listImports(context.get(ctxContext), new URL(request.url).searchParams.get("suite") ?? undefined),
  );

type Run = Route.ComponentProps["loaderData"]["rows"][number];

const COLUMNS: Column<Run>[] = [
  {
    key: "file",
    label: "Fichier",
    phone: "title",
    render: (run) => `${run.kind === "articles" ? "Articles" : "Clients"} · ${run.fileName}`,
  },
  { key: "status", label: "État", phone: "line", render: (run) => <RunStatus status={run.status} /> },
  { key: "result", label: "Résultat", phone: "line", render: (run) => result(run) },
  {
    key: "at",
    label: "Par, le",
    phone: "line",
    render: (run) => (
      <>
        {run.createdBy}, <Instant value={run.createdAt} />
      </>
    ),
  },
];

function result(run: Run): string {
  if (!run.summary || !run.appliedAt) return "";
  const count = (number: number, word: string) =>
    number === 0 ? [] : [`${number.toLocaleString("fr-FR")} ${word}${number > 1 ? "s" : ""}`];
  return [
    ...count(run.summary.created, "créée"),
    ...count(run.summary.updated, "modifiée"),
    ...count(run.summary.refused, "refusée"),
  ].join(" · ");
}

export default function Imports({ loaderData }: Route.ComponentProps) {
  return (
    <Page
      title="Imports"
      detail="Chaque import se relit avant d'être appliqué, et s'annule après."
      actions={
        loaderData.rows.length > 0 && (
          <Button component={Link} to={href("/imports/nouveau")}>
            Importer un fichier
          </Button>
        )
      }
    >
      <DataTable
        label="Imports"
        rows={loaderData.rows}
        columns={COLUMNS}
        rowKey={(run) => run.id}
        href={(run) => href("/imports/:runId", { runId: run.id })}
        next={loaderData.next}
        page={(data) => data as typeof loaderData}
        createHref={href("/imports/nouveau")}
        empty={
          <EmptyState
            title="Aucun import pour l'instant"
            text="Amenez vos articles ou vos clients depuis un fichier CSV ou Excel : vous relisez tout avant que rien ne soit écrit."
            action={
              <Button component={Link} to={href("/imports/nouveau")}>
                Importer un fichier
              </Button>
            }
          />
        }
      />
    </Page>
  );
}
