import { useEffect } from "react";
import { useRevalidator } from "react-router";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page, Section } from "~/app/ui/page";
import { getServiceHealth } from "~/operations/metrics/get-service-health";
import type { Route } from "./+types/health";
import { columns, DEFAULT_PERIOD, healthSearch, PERIODS } from "./parts/health-columns";
import { HealthFacts } from "./parts/health-facts";
import { HourBars } from "./parts/hour-bars";

export const meta: Route.MetaFunction = () => [{ title: "Santé du service · Aplomb" }];

export const loader = ({ context, request }: Route.LoaderArgs) => {
  const search = healthSearch(new URL(request.url));
  return answer(async () => ({
    ...(await getServiceHealth(context.get(ctxContext), search)),
    period: search.hours,
    now: context.get(ctxContext).now,
  }));
};

/** Figures are written down every half minute: looked at again as often, while somebody looks. */
const AGAIN = 30_000;

/** How the service does: what is asked of it, how long it takes, what waits. */
export default function Health({ loaderData }: Route.ComponentProps) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void revalidate();
    }, AGAIN);
    return () => clearInterval(timer);
  }, [revalidate]);
  const nothing = (
    <EmptyState
      title="Rien de mesuré"
      text="Les demandes apparaissent ici moins d'une minute après être arrivées. Élargissez la recherche ou la période."
    />
  );
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Santé du service"
      detail="Ce qu'Aplomb a dû faire, en combien de temps, et ce qui attend encore. Aucun nom, aucun contenu n'est compté."
    >
      <FilterBar
        search="Une adresse, une opération…"
        filters={[
          {
            name: "periode",
            label: "Période",
            all: DEFAULT_PERIOD.label,
            options: PERIODS.map(({ value, label }) => ({ value, label })),
          },
        ]}
        keeps={["tri"]}
      />
      <HealthFacts health={loaderData} />
      <HourBars hours={loaderData.hours} now={loaderData.now} period={loaderData.period} />
      <Section title="Demandes">
        <DataTable
          label="Demandes"
          rows={loaderData.requests}
          rowKey={(row) => row.name}
          columns={columns("Adresse")}
          empty={nothing}
        />
      </Section>
      <Section title="Opérations">
        <DataTable
          label="Opérations"
          rows={loaderData.verbs}
          rowKey={(row) => row.name}
          columns={columns("Opération, sous son nom dans l'API")}
          empty={nothing}
        />
      </Section>
    </Page>
  );
}
