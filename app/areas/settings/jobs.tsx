import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Page, Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import { formatDuration } from "~/domain/calendar/format";
import { listJobs } from "~/operations/jobs/list-jobs";
import type { Route } from "./+types/jobs";
import { eventWord, whenWords } from "./parts/job-words";

export const meta: Route.MetaFunction = () => [{ title: "Travaux automatiques · Aplomb" }];
export const handle: Shows = { topics: () => ["jobs"] };

export const loader = ({ context }: Route.LoaderArgs) => answer(() => listJobs(context.get(ctxContext)));

type Listed = Route.ComponentProps["loaderData"];
type Job = Listed["jobs"][number];
type Parked = Listed["parked"][number];

const JOB_COLUMNS: Column<Job>[] = [
  {
    key: "job",
    label: "Travail",
    phone: "title",
    fill: true,
    render: (job) => (
      <>
        <strong>{job.title}</strong>
        <br />
        <small>{job.about}</small>
      </>
    ),
  },
  { key: "when", label: "Quand", phone: "line", render: (job) => whenWords(job.when) },
  {
    key: "last",
    label: "Dernier passage",
    phone: "line",
    render: (job) => (job.startedAt === null ? "Jamais" : <Instant value={job.startedAt} />),
  },
  { key: "state", label: "Résultat", phone: "line", render: (job) => <Outcome job={job} /> },
  { key: "next", label: "Prochain", phone: "line", render: (job) => <Instant value={job.nextAt} /> },
  {
    key: "act",
    label: "",
    phone: "line",
    render: (job) => (
      <Act to={`/reglages/automatismes/${job.name}`} size="compact-sm" variant="default" done="C'est lancé.">
        Lancer maintenant
      </Act>
    ),
  },
];

function Outcome({ job }: { job: Job }) {
  if (job.startedAt === null) return <Status tone="neutral" label="Pas encore passé" />;
  if (job.endedAt === null) return <Status tone="info" label="En cours" />;
  const lasted = formatDuration(job.endedAt - job.startedAt);
  return job.ok ? (
    <Status tone="success" label={`${job.result} (${lasted})`} />
  ) : (
    <Status tone="overdue" label={`Échec : ${job.result}`} />
  );
}

const PARKED_COLUMNS: Column<Parked>[] = [
  { key: "event", label: "Événement", phone: "title", render: (row) => eventWord(row.event) },
  { key: "at", label: "Du", phone: "line", render: (row) => <Instant value={row.at} /> },
  { key: "tries", label: "Essais", phone: "line", render: (row) => row.attempts },
  { key: "error", label: "Dernière erreur", phone: "line", fill: true, render: (row) => row.lastError ?? "" },
  {
    key: "act",
    label: "",
    phone: "line",
    render: (row) => (
      <Act
        to={`/reglages/automatismes/evenements/${row.id}`}
        size="compact-sm"
        variant="default"
        done="C'est relancé."
      >
        Relancer
      </Act>
    ),
  },
];

/** What Aplomb does by itself: when it last ran, what came of it, and what stopped. */
export default function Jobs({ loaderData }: Route.ComponentProps) {
  const { jobs, parked, waiting } = loaderData;
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Travaux automatiques"
      detail={
        waiting === 0
          ? "Tout est à jour."
          : `${waiting} événement${waiting > 1 ? "s" : ""} de plus d'une minute ${waiting > 1 ? "attendent" : "attend"} encore.`
      }
    >
      <DataTable
        label="Travaux automatiques"
        rows={jobs}
        rowKey={(job) => job.name}
        columns={JOB_COLUMNS}
        empty={null}
      />
      <Section title="Ce qui s'est arrêté">
        <DataTable
          label="Événements arrêtés"
          rows={parked}
          rowKey={(row) => row.id}
          columns={PARKED_COLUMNS}
          empty={
            <EmptyState
              title="Rien n'est arrêté"
              text="Après huit essais, ce qui échoue s'arrête ici avec son erreur, et attend que vous le relanciez."
            />
          }
        />
      </Section>
    </Page>
  );
}
