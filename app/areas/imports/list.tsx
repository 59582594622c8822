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
  { key: "file", label: "Fichier", phone: "title", render: (run) => run.fileName },
  {
    key: "kind",
    label: "Fiches",
    phone: "line",
    render: (run) => (run.kind === "articles" ? "Articles" : "Clients"),
  },
  { key: "status", label: "État", phone: "line", render: (run) => <RunStatus status={run.status} /> },
  {
    key: "result",
    label: "Résultat",
    phone: "line",
    render: (run) =>
      run.summary && (run.status === "applied" || run.status === "undone")
        ? `${run.summary.created} créées · ${run.summary.updated} modifiées · ${run.summary.refused} refusées`
        : "",
  },
  { key: "by", label: "Par", phone: "hidden", render: (run) => run.createdBy },
  {
    key: "at",
    label: "Le",
    phone: "line",
    align: "right",
    render: (run) => <Instant value={run.createdAt} />,
  },
];

export default function Imports({ loaderData }: Route.ComponentProps) {
  return (
    <Page
      title="Imports"
      detail="Chaque import se relit avant d'être appliqué, et s'annule après."
      actions={
        <Button component={Link} to={href("/imports/nouveau")}>
          Importer un fichier
        </Button>
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
