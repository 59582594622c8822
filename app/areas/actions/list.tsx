import { Button } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { type ActionFilters, listActions } from "~/operations/actions/list-actions";
import type { Route } from "./+types/list";
import { Due, rhythmWords } from "./parts/due";
import { RowActs } from "./parts/row-acts";
import { useActionActs } from "./parts/use-action-acts";
import { What } from "./parts/what";

export const meta: Route.MetaFunction = () => [{ title: "À faire · Aplomb" }];
export const handle: Shows = { topics: () => ["actions"] };

const STATES: Record<string, ActionFilters["state"]> = { tout: "open", fait: "done" };

export async function loader({ context, request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const who = params.get("qui") ?? "";
  return answer(() =>
    listActions(context.get(ctxContext), {
      state: STATES[params.get("etat") ?? ""] ?? "today",
      assigneeId: who === "tous" ? "all" : who || undefined,
      typeId: params.get("type") || undefined,
      after: params.get("suite") ?? undefined,
    }),
  );
}

/** What is to be done for clients, of one person or of all (CRM-13). */
export default function Actions({ loaderData }: Route.ComponentProps) {
  const { rows, next, today, state, may, types, people, viewerId } = loaderData;
  const acts = useActionActs();
  const done = state === "done";
  return (
    <Page
      title="À faire"
      detail={state === "today" ? "Ce qui est prévu aujourd'hui, et ce qui aurait dû l'être." : undefined}
      actions={
        may.handOver && (
          <Button component={Link} to="/actions/passage" variant="default">
            Passer la main
          </Button>
        )
      }
    >
      <FilterBar
        filters={[
          {
            name: "etat",
            label: "Quand",
            all: "Pour aujourd'hui",
            options: [
              { value: "tout", label: "Tout ce qui reste" },
              { value: "fait", label: "Ce qui est fait" },
            ],
          },
          {
            name: "qui",
            label: "Qui",
            all: "Moi",
            options: [
              { value: "tous", label: "Tout le monde" },
              ...people
                .filter(({ id }) => id !== viewerId)
                .map(({ id, name }) => ({ value: id, label: name })),
            ],
          },
          {
            name: "type",
            label: "Type",
            all: "Tous les types",
            options: types.map(({ id, label }) => ({ value: id, label })),
          },
        ]}
      />
      <DataTable
        label="À faire"
        rows={rows}
        rowKey={(row) => row.id}
        href={(row) => `/actions/${row.id}`}
        next={next}
        page={(data) => data as typeof loaderData}
        columns={[
          { key: "what", label: "Quoi", phone: "title", fill: true, render: (row) => <What row={row} /> },
          {
            key: "client",
            label: "Client",
            render: (row) => [row.clientName, row.ouvrageName].filter(Boolean).join(" · "),
          },
          done
            ? { key: "done", label: "Fait le", render: (row) => row.doneAt && <Instant value={row.doneAt} /> }
            : { key: "due", label: "Pour le", render: (row) => <Due row={row} today={today} /> },
          { key: "who", label: "Qui", phone: "hidden", desk: true, render: (row) => row.assigneeName },
          done
            ? { key: "result", label: "Résultat", phone: "hidden", fill: true, render: (row) => row.result }
            : { key: "rhythm", label: "Revient", phone: "hidden", desk: true, render: rhythmWords },
          ...(may.write && !done
            ? [
                {
                  key: "acts",
                  label: "",
                  align: "right" as const,
                  phone: "wide" as const,
                  render: (row: (typeof rows)[number]) => <RowActs row={row} today={today} acts={acts} />,
                },
              ]
            : []),
        ]}
        empty={<Nothing state={state} />}
      />
    </Page>
  );
}

function Nothing({ state }: { state: ActionFilters["state"] }) {
  if (state === "done")
    return (
      <EmptyState title="Rien de fait ici" text="Ce que vous terminez se retrouve ici, avec son résultat." />
    );
  return (
    <EmptyState
      title={state === "today" ? "Rien pour aujourd'hui" : "Rien à faire"}
      text="Un appel à passer, un devis à relancer, une visite à prévoir : notez-le sur la fiche du client, il vous attendra ici le jour dit."
      action={
        <Button component={Link} to="/clients" variant="default">
          Voir les clients
        </Button>
      }
    />
  );
}
