import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Page, Section } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { listJobs } from "~/operations/jobs/list-jobs";
import type { Route } from "./+types/jobs";
import { JobList } from "./parts/job-list";
import { eventWord } from "./parts/job-words";

export const meta: Route.MetaFunction = () => [{ title: "Travaux automatiques · Aplomb" }];
export const handle: Shows = { topics: () => ["jobs"] };

export const loader = ({ context }: Route.LoaderArgs) => answer(() => listJobs(context.get(ctxContext)));

export type Jobs = Route.ComponentProps["loaderData"];
type Parked = Jobs["parked"][number];

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
export default function AutomaticJobs({ loaderData }: Route.ComponentProps) {
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
      <JobList jobs={jobs} />
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
