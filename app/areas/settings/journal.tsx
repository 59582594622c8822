import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { listAudit } from "~/operations/settings/list-audit";
import type { Route } from "./+types/journal";
import { Changes } from "./parts/changes";
import { actionWord, kindPath, kindWord } from "./parts/journal-words";

export const meta: Route.MetaFunction = () => [{ title: "Journal · Aplomb" }];

export function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  return answer(() =>
    listAudit(context.get(ctxContext), {
      by: query.get("qui") ?? "",
      kind: query.get("quoi") ?? "",
      text: query.get("q") ?? "",
      after: query.get("suite") ?? "",
    }),
  );
}

type Listed = Route.ComponentProps["loaderData"];
type Row = Listed["rows"][number];

/** A log-in is made by somebody who is not in yet: their name is found by what the row is about. */
const whoOf = (row: Row, people: Listed["people"]) =>
  row.viewerName || people.find((person) => person.id === row.subjectId)?.name || "Visiteur";

export default function Journal({ loaderData }: Route.ComponentProps) {
  const { rows, next, people, kinds, names } = loaderData;
  const named = new Map(names.map(({ id, name }) => [id, name]));
  const columns: Column<Row>[] = [
    {
      key: "at",
      label: "Quand",
      width: "10.5rem",
      phone: "line",
      render: (row) => <Instant value={row.at} />,
    },
    { key: "who", label: "Qui", width: "11rem", phone: "line", render: (row) => whoOf(row, people) },
    {
      key: "what",
      label: "Quoi",
      width: "15rem",
      phone: "title",
      render: (row) => {
        const path = kindPath(row.subjectKind, row.subjectId);
        const words = `${kindWord(row.subjectKind)} : ${actionWord(row.action)}`;
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
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Journal"
      detail="Qui a fait quoi, quand. Rien ne s'y modifie ni ne s'y efface."
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
        ]}
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
