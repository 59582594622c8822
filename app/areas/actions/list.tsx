import { Button } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { listActions } from "~/operations/actions/list-actions";
import type { Route } from "./+types/list";
import { Due, rhythmWords } from "./parts/due";
import { RowActs } from "./parts/row-acts";
import { useActionActs } from "./parts/use-action-acts";
import { What } from "./parts/what";

export const meta: Route.MetaFunction = () => [{ title: "À faire · Aplomb" }];
export const handle: Shows = { topics: () => ["actions"] };

export async function loader({ context, request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const who = params.get("qui") ?? "";
  return answer(() =>
    listActions(context.get(ctxContext), {
      state: "today",
      assigneeId: who === "tous" ? "all" : who || undefined,
      typeId: params.get("type") || undefined,
      after: params.get("suite") ?? undefined,
    }),
  );
}

/** What is to be done for clients today, of one person or of all (CRM-13); the rest is a list of its own. */
export default function Actions({ loaderData }: Route.ComponentProps) {
  const { rows, next, today, may, types, people, viewerId } = loaderData;
  const acts = useActionActs();
  return (
    <Page
      title="À faire"
      detail="Ce qui est prévu aujourd'hui, et ce qui aurait dû l'être."
      actions={
        <>
          {may.handOver && (
            <Button component={Link} to="/actions/passage" variant="default">
              Passer la main
            </Button>
          )}
          <Button component={Link} to="/actions/liste" variant="default">
            Toutes les actions
          </Button>
        </>
      }
    >
      <FilterBar
        filters={[
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
          { key: "due", label: "Pour le", render: (row) => <Due row={row} today={today} /> },
          { key: "who", label: "Qui", phone: "hidden", desk: true, render: (row) => row.assigneeName },
          { key: "rhythm", label: "Revient", phone: "hidden", desk: true, render: rhythmWords },
          ...(may.write
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
        empty={
          <EmptyState
            title="Rien pour aujourd'hui"
            text="Un appel à passer, un devis à relancer, une visite à prévoir : notez-le sur la fiche du client, il vous attendra ici le jour dit."
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
