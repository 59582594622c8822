import { Button, Text } from "@mantine/core";
import { Link, useSearchParams } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { Phone } from "~/app/ui/values";
import { formatDay } from "~/domain/calendar/format";
import { DUE_MONTHS } from "~/domain/equipment/ends";
import { durationWords } from "~/domain/equipment/words";
import { listDueEquipment } from "~/operations/equipment/list-due-equipment";
import type { Route } from "./+types/due";
import { DueDay } from "./parts/due-day";
import { dueFilters } from "./parts/due-filters";
import { usePieceActs } from "./parts/use-piece-acts";

export const meta: Route.MetaFunction = () => [{ title: "À renouveler · Aplomb" }];
export const handle: Shows = { topics: () => ["equipment"] };
export const loader = ({ context, request }: Route.LoaderArgs) =>
  answer(() => listDueEquipment(context.get(ctxContext), dueFilters(new URL(request.url).searchParams)));

/** What comes to its end at clients': a campaign of replacements, ready to be called (ART-03). */
export default function Due({ loaderData }: Route.ComponentProps) {
  const { rows, next, today, types, articles, may } = loaderData;
  const [params] = useSearchParams();
  const acts = usePieceActs();
  const warranty = params.get("fin") === "garantie";
  const exported = (format: string) =>
    `/ouvrages/a-renouveler/export?${new URLSearchParams([...params, ["format", format]])}`;
  return (
    <Page
      title="À renouveler"
      detail={
        warranty
          ? "Les équipements dont la garantie se termine bientôt."
          : "Les équipements en fin de vie chez vos clients, les plus pressés d'abord."
      }
      back={{ href: "/ouvrages", label: "Ouvrages" }}
      actions={
        rows.length > 0 && (
          <>
            <Button component="a" href={exported("csv")} variant="default">
              Exporter en CSV
            </Button>
            <Button component="a" href={exported("xlsx")} variant="default">
              Exporter pour Excel
            </Button>
          </>
        )
      }
    >
      <FilterBar
        search="Ville, code postal, client, n° de série"
        filters={[
          {
            name: "fin",
            label: "Échéance",
            all: "Fin de vie",
            options: [{ value: "garantie", label: "Fin de garantie" }],
          },
          {
            name: "mois",
            label: "D'ici",
            all: "D'ici 1 an",
            options: DUE_MONTHS.filter((one) => one !== 12).map((one) => ({
              value: String(one),
              label: `D'ici ${durationWords(one)}`,
            })),
          },
          {
            name: "type",
            label: "Type d'ouvrage",
            all: "Tous les ouvrages",
            options: types.map(({ id, label }) => ({ value: id, label })),
          },
          {
            name: "article",
            label: "Article",
            all: "Tous les articles",
            options: articles.map(({ id, label }) => ({ value: id, label })),
          },
        ]}
      />
      <DataTable
        label="À renouveler"
        rows={rows}
        rowKey={(row) => row.id}
        href={(row) => `/clients/${row.clientId}/ouvrages/${row.ouvrageId}`}
        next={next}
        page={(data) => data as typeof loaderData}
        columns={[
          {
            key: "what",
            label: "Équipement",
            phone: "title",
            fill: true,
            render: (row) => <What row={row} />,
          },
          {
            key: "client",
            label: "Client",
            render: (row) => <TwoLines first={row.clientName} second={row.city} />,
          },
          { key: "ouvrage", label: "Ouvrage", desk: true, phone: "hidden", render: (row) => row.ouvrageName },
          {
            key: "phone",
            label: "Téléphone",
            phone: "wide",
            render: (row) => row.phone && <Phone value={row.phone} />,
          },
          {
            key: "end",
            label: warranty ? "Fin de garantie" : "Fin de vie",
            render: (row) => <DueDay row={row} today={today} of={warranty ? "warranty" : "life"} />,
          },
          {
            key: "plan",
            label: "",
            align: "right" as const,
            phone: "wide" as const,
            render: (row) =>
              row.planned ? (
                <Link to={`/actions/${row.planned}`}>
                  Prévu le {row.plannedOn && formatDay(row.plannedOn)}
                </Link>
              ) : (
                may.plan && (
                  <Button
                    size="compact-sm"
                    variant="light"
                    disabled={acts.busy}
                    onClick={() => acts.plan(row)}
                    aria-label={`Prévoir une action : ${row.label}, ${row.clientName}`}
                  >
                    Prévoir une action
                  </Button>
                )
              ),
          },
        ]}
        empty={
          <EmptyState
            title="Rien à renouveler ici"
            text="Notez les équipements posés sur la page de chaque ouvrage, et la durée de vie de vos articles : ceux qui arrivent à leur terme se rangent ici d'eux-mêmes."
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

const What = ({ row }: { row: { label: string; serialNumber: string } }) => (
  <TwoLines first={row.label} second={row.serialNumber && `N° ${row.serialNumber}`} />
);

function TwoLines({ first, second }: { first: string; second: string }) {
  return (
    <>
      {first}
      {second && (
        <Text span display="block" c="dimmed" size="sm" fw={400} className="figures">
          {second}
        </Text>
      )}
    </>
  );
}
