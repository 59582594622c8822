import { Anchor, Button } from "@mantine/core";
import { Link, useSearchParams } from "react-router";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { actionWord, kindPath, kindWord } from "~/domain/audit/words";
import { formatInstant } from "~/domain/calendar/format";
import { counted } from "~/domain/french";
import { listAudit } from "~/operations/settings/list-audit";
import type { Route } from "./+types/journal";
import { Changes } from "./parts/changes";
import { journalSearch } from "./parts/journal-search";

export const meta: Route.MetaFunction = () => [{ title: "Journal · Aplomb" }];

export const loader = ({ context, request }: Route.LoaderArgs) =>
  answer(() => listAudit(context.get(ctxContext), journalSearch(new URL(request.url))));

type Listed = Route.ComponentProps["loaderData"];
type Row = Listed["rows"][number];

/** A log-in is made by somebody who is not in yet: their name is found by what the row is about. */
const whoOf = (row: Row, people: Listed["people"]) =>
  row.viewerName || people.find((person) => person.id === row.subjectId)?.name || "Visiteur";

export default function Journal({ loaderData }: Route.ComponentProps) {
  const [params] = useSearchParams();
  const { rows, next, people, kinds, names } = loaderData;
  const named = new Map(names.map(({ id, name }) => [id, name]));
  const columns: Column<Row>[] = [
    {
      key: "at",
      label: "Quand",
      width: "10.5rem",
      phone: "line",
      render: (row) =>
        row.count === 1 ? (
          <Instant value={row.at} />
        ) : (
          <span title={`Depuis ${formatInstant(row.since)}`}>
            <Instant value={row.at} />
          </span>
        ),
    },
    { key: "who", label: "Qui", width: "9rem", phone: "line", render: (row) => whoOf(row, people) },
    {
      key: "what",
      label: "Quoi",
      width: "12rem",
      phone: "title",
      render: (row) => {
        const path = kindPath(row.subjectKind, row.subjectId);
        const times = row.count > 1 ? ` (${counted(row.count, "enregistrement")})` : "";
        const words = `${kindWord(row.subjectKind)} : ${actionWord(row.action)}${times}`;
        return path ? (
          <Anchor component={Link} to={path}>
            {words}
          </Anchor>
        ) : (
          words
        );
      },
    },
    {
      key: "changes",
      label: "Avant et après",
      phone: "wide",
      render: (row) => <Changes before={row.before} after={row.after} names={named} />,
    },
  ];
  const record = params.get("fiche");
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Journal"
      detail={
        record ? (
          <>
            L'historique d'une seule fiche.{" "}
            <Anchor component={Link} to="/reglages/journal" underline="always">
              Voir tout le journal
            </Anchor>
          </>
        ) : (
          "Qui a fait quoi, quand. Rien ne s'y modifie ni ne s'y efface."
        )
      }
      actions={
        <Button component="a" href={`/reglages/journal/export.csv?${params}`} variant="default">
          Exporter en CSV
        </Button>
      }
    >
      <FilterBar
        search="Un nom, un numéro, une valeur…"
        filters={[
          {
            name: "qui",
            label: "Personne",
            all: "Tout le monde",
            options: people.map((person) => ({ value: `user:${person.id}`, label: person.name })),
          },
          {
            name: "quoi",
            label: "Sujet",
            all: "Tous les sujets",
            options: kinds
              .map((kind) => ({ value: kind, label: kindWord(kind) }))
              .toSorted((a, b) => a.label.localeCompare(b.label, "fr")),
          },
          {
            name: "connexions",
            label: "Connexions",
            all: "Sans les connexions",
            options: [{ value: "oui", label: "Avec les connexions" }],
          },
        ]}
        dates
        keeps={["fiche"]}
      />
      <DataTable
        label="Journal"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        next={next}
        page={(data) => data as Listed}
        empty={
          <EmptyState
            title="Rien de tel dans le journal"
            text="Élargissez la recherche ou changez de filtre."
          />
        }
      />
    </Page>
  );
}
