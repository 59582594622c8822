import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { Instant, Phone } from "~/app/ui/values";
import { binReasonWord } from "~/domain/clients/bin";
import { writeShape } from "~/domain/lists/address";
import { type BinnedClient, listBinnedClients } from "~/operations/clients/list-binned-clients";
import type { Route } from "./+types/bin";
import { BinBar } from "./parts/bin-bar";
import { useRestoring } from "./parts/use-restoring";

export const handle: Shows = { topics: () => ["clients"] };
export const meta = () => [{ title: "Corbeille · Aplomb" }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  return answer(() =>
    listBinnedClients(context.get(ctxContext), {
      text: query.get("q")?.slice(0, 100),
      after: query.get("suite") ?? undefined,
    }),
  );
}

const inBins = (values: string[]) =>
  writeShape({ filters: [{ key: "statut", operator: "in", values }] }).toString();

const page = (data: unknown) => data as Route.ComponentProps["loaderData"];

/** Clients that left search and sales without being lost: found again here, put back in one press (CRM-20). */
export default function Bin({ loaderData }: Route.ComponentProps) {
  const { rows, next, mayWrite, bins } = loaderData;
  const restoring = useRestoring();
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const columns: Column<BinnedClient>[] = [
    { key: "name", label: "Nom", phone: "title", render: (row) => row.displayName },
    { key: "city", label: "Ville", phone: "line", render: (row) => row.city },
    {
      key: "phone",
      label: "Téléphone",
      phone: "hidden",
      desk: true,
      render: (row) => (row.phone ? <Phone value={row.phone} /> : ""),
    },
    { key: "status", label: "Était", phone: "hidden", desk: true, render: (row) => row.status ?? "" },
    { key: "at", label: "Depuis le", render: (row) => <Instant value={row.at} /> },
    { key: "by", label: "Par", phone: "hidden", desk: true, render: (row) => row.by },
    {
      key: "reason",
      label: "Pourquoi",
      phone: "line",
      fill: true,
      render: (row) => [binReasonWord(row.reason), row.note].filter(Boolean).join(" : "),
    },
    ...(mayWrite
      ? [
          {
            key: "acts",
            label: "",
            align: "right" as const,
            render: (row: BinnedClient) => (
              <Button
                size="compact-sm"
                variant="light"
                loading={restoring.busy(row.id)}
                onClick={() => restoring.restore([row.id])}
                aria-label={`Remettre ${row.displayName}`}
              >
                Remettre
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page
      title="Corbeille"
      detail={
        <p style={{ margin: 0 }}>
          Rien n'est perdu : leurs documents restent, ils ne sont plus ni cherchés ni vendus.
          {rows.length > 0 && (
            <>
              {" "}
              <Link to={`/clients?${inBins(bins)}`}>Dans la liste</Link>
            </>
          )}
        </p>
      }
      back={{ href: "/clients", label: "Clients" }}
    >
      <FilterBar search="Nom ou ville…" />
      {selected.size > 0 && (
        <BinBar
          count={selected.size}
          onRestore={() => {
            restoring.restore([...selected]);
            setSelected(new Set());
          }}
          onClear={() => setSelected(new Set())}
        />
      )}
      <DataTable
        label="Clients dans la corbeille"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        href={(row) => `/clients/${row.id}`}
        next={next}
        {...(mayWrite ? { selection: { selected, onChange: setSelected } } : {})}
        page={page}
        empty={
          <EmptyState
            title="La corbeille ne contient rien de tel"
            text="Un client n'est jamais effacé : « Mettre à la corbeille » se trouve sous « Plus », sur son dossier : il attendra ici qu'on le remette."
          />
        }
      />
    </Page>
  );
}
