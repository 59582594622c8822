import { Alert, Button, Text } from "@mantine/core";
import { href, Link, useFetcher } from "react-router";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Instant } from "~/app/ui/values";
import type { ImportPage } from "~/operations/imports/get-import";
import { CountLinks } from "./count-links";

type DonePage = Extract<ImportPage, { stage: "done" }>;
type Row = DonePage["rows"][number];

const WHY = {
  changed: "modifiée depuis l'import",
  used: "utilisée depuis l'import",
  gone: "supprimée depuis l'import",
} as const;

const DONE = { create: "Créée", update: "Modifiée" };
const UNDONE = { create: "Retirée", update: "Rétablie" };

/** What a run did, and what its undo had to leave. */
export function RunResult({ page }: { page: DonePage }) {
  const { run, summary, leftAlone } = page;
  const undone = run.status === "undone";
  const columns: Column<Row>[] = [
    { key: "title", label: "Fiche", phone: "title", render: (row) => row.title },
    {
      key: "row",
      label: "Ligne",
      phone: "line",
      width: "5rem",
      render: (row) => <span className="figures">{row.row}</span>,
    },
    {
      key: "action",
      label: "Fait",
      phone: "line",
      width: "8rem",
      render: (row) => (undone ? UNDONE : DONE)[row.action === "create" ? "create" : "update"],
    },
  ];
  return (
    <>
      <Text mb="sm">
        {undone ? (
          <>
            Import annulé le <Instant value={run.undoneAt} /> : les fiches créées sont retirées, les autres
            ont retrouvé leurs valeurs d'avant.
          </>
        ) : (
          <>
            Import appliqué le <Instant value={run.appliedAt} />. Vous pouvez l'annuler : ce qui a été modifié
            depuis sera laissé tel quel.
          </>
        )}
      </Text>
      {leftAlone.length > 0 && (
        <Alert
          color="orange"
          variant="light"
          mb="md"
          title={
            leftAlone.length > 1
              ? `${leftAlone.length} fiches laissées telles quelles`
              : "1 fiche laissée telle quelle"
          }
        >
          <ul style={{ margin: 0, paddingLeft: "1.1rem" }}>
            {leftAlone.slice(0, 50).map((one) => (
              <li key={one.recordId}>
                {one.why === "gone" ? (
                  one.title
                ) : (
                  <Link to={recordHref(run.kind, one.recordId)}>{one.title}</Link>
                )}
                , {WHY[one.why]}
              </li>
            ))}
          </ul>
          {leftAlone.length > 50 && <Text size="sm">et {leftAlone.length - 50} autres.</Text>}
        </Alert>
      )}
      {summary && (
        <CountLinks
          counts={[
            { show: null, label: "Écrites", count: summary.created + summary.updated },
            { show: "create", label: "Créées", count: summary.created },
            { show: "update", label: "Modifiées", count: summary.updated },
          ]}
        />
      )}
      <DataTable
        label="Fiches écrites"
        rows={page.rows}
        columns={columns}
        rowKey={(row) => String(row.row)}
        {...(undone ? {} : { href: (row: Row) => recordHref(run.kind, row.recordId) })}
        next={page.next === null ? null : String(page.next)}
        page={(data) => {
          const more = data as DonePage;
          return { rows: more.rows, next: more.next === null ? null : String(more.next) };
        }}
        empty={<EmptyState title="Aucune fiche ici" text="Choisissez un autre filtre ci-dessus." />}
      />
    </>
  );
}

const recordHref = (kind: "articles" | "clients", id: string) =>
  kind === "articles" ? href("/articles/:articleId", { articleId: id }) : `/clients/${id}`;

/** Takes the whole run back. */
export function UndoButton({ runId }: { runId: string }) {
  const fetcher = useFetcher<{ problems?: { text: string }[] }>();
  const problem = fetcher.data?.problems?.[0]?.text;
  return (
    <>
      {problem && (
        <Text c="red" size="sm" role="alert">
          {problem}
        </Text>
      )}
      <fetcher.Form method="post" action={href("/imports/:runId/annulation", { runId })}>
        <Button type="submit" variant="default" loading={fetcher.state !== "idle"}>
          Annuler cet import
        </Button>
      </fetcher.Form>
    </>
  );
}
