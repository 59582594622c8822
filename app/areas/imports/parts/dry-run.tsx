import { Alert, Anchor, Button, Text } from "@mantine/core";
import { Form, href, Link, useFetcher } from "react-router";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Status } from "~/app/ui/status";
import type { ImportPage } from "~/operations/imports/get-import";
import { Changes } from "./changes";
import { CountLinks } from "./count-links";
import { KnownProduct } from "./known-product";
import { RowChoice } from "./row-choice";

export type DryRunPage = Extract<ImportPage, { stage: "checked" }>;
type Row = DryRunPage["rows"][number];

const STATUS = {
  create: <Status tone="info" label="À créer" />,
  update: <Status tone="attention" label="À modifier" />,
  unchanged: <Status tone="neutral" label="Inchangée" />,
  refused: <Status tone="refused" label="Refusée" />,
} as const;

const columnsOf = (page: DryRunPage): Column<Row>[] => [
  { key: "title", label: "Fiche", phone: "title", width: "24%", render: (row) => row.title || "Sans nom" },
  { key: "row", label: "Ligne", phone: "line", width: "5.5rem", render: (row) => <Lines row={row} /> },
  { key: "action", label: "Sort", phone: "line", width: "8rem", render: (row) => STATUS[row.action] },
  {
    key: "what",
    label: "Ce qui change, ou pourquoi non",
    phone: "wide",
    render: (row) => (
      <>
        {row.why && row.recordId && (
          <Text size="sm" c="dimmed">
            Déjà connu : {row.why}.
          </Text>
        )}
        <Changes row={row} />
        {row.notes.map((note) => (
          <Text key={note} size="sm" c="dimmed">
            {note}
          </Text>
        ))}
        {row.action === "create" && row.candidates.length > 0 && (
          <Text size="sm">Ressemble à une fiche que vous avez déjà.</Text>
        )}
        <RowChoice row={row} page={page} />
      </>
    ),
  },
];

/** Where it stands in the file; a client may stand on several rows. */
function Lines({ row }: { row: Row }) {
  const also = row.also.length > 3 ? [...row.also.slice(0, 3), "…"] : row.also;
  return (
    <span className="figures">
      <Text span inherit hiddenFrom="sm">
        {row.also.length > 0 ? "Lignes" : "Ligne"}{" "}
      </Text>
      {[row.row, ...also].join(", ")}
    </span>
  );
}

/** The dry run, row by row: what will be created, changed, left, refused. */
export function DryRun({ page }: { page: DryRunPage }) {
  const { summary, run } = page;
  return (
    <>
      <KnownProduct label={page.product} />
      <CountLinks
        counts={[
          {
            show: null,
            label: "Toutes",
            count: summary.created + summary.updated + summary.unchanged + summary.refused,
          },
          { show: "create", label: "À créer", count: summary.created },
          { show: "update", label: "À modifier", count: summary.updated },
          { show: "unchanged", label: "Inchangées", count: summary.unchanged },
          { show: "refused", label: "Refusées", count: summary.refused },
        ]}
      />
      {summary.refused > 0 && (
        <Text size="sm" mb="sm">
          Les lignes refusées sont laissées de côté, les autres passent.{" "}
          <Anchor underline="always" href={href("/imports/:runId/refus", { runId: run.id })}>
            Télécharger la liste des refus (CSV)
          </Anchor>
        </Text>
      )}
      <DataTable
        label="Essai de l'import"
        rows={page.rows}
        columns={columnsOf(page)}
        rowKey={(row) => String(row.row)}
        next={page.next === null ? null : String(page.next)}
        page={(data) => {
          const more = data as DryRunPage;
          return { rows: more.rows, next: more.next === null ? null : String(more.next) };
        }}
        empty={<EmptyState title="Aucune ligne ici" text="Choisissez un autre filtre ci-dessus." />}
      />
    </>
  );
}

interface Answered {
  problems?: { text: string }[];
}

/** Back to the columns, or apply; the form keeps which dry run was read. */
export function DryRunActions({ page }: { page: DryRunPage }) {
  const fetcher = useFetcher<Answered>();
  const { run, summary, fingerprint } = page;
  const count = summary.created + summary.updated;
  const busy = fetcher.state !== "idle";
  const problem = fetcher.data?.problems?.[0]?.text;
  const words = `${count.toLocaleString("fr-FR")} ${count < 2 ? "fiche" : "fiches"}`;
  return (
    <>
      {problem && (
        <Alert color="red" variant="light" role="alert" w="100%">
          {problem}
        </Alert>
      )}
      <Form method="post" action={href("/imports/:runId/colonnes", { runId: run.id })}>
        <Button type="submit" variant="default" disabled={busy}>
          Revoir les colonnes
        </Button>
      </Form>
      {count > 0 ? (
        <fetcher.Form method="post" action={href("/imports/:runId/application", { runId: run.id })}>
          <input type="hidden" name="fingerprint" value={fingerprint} />
          <Button type="submit" disabled={busy} aria-live="polite">
            {busy ? `Écriture de ${words}…` : `Appliquer : ${words}`}
          </Button>
        </fetcher.Form>
      ) : (
        <Button component={Link} to={href("/imports")} variant="default">
          Rien à écrire
        </Button>
      )}
    </>
  );
}
