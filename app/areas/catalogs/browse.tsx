import { Button, Text } from "@mantine/core";
import { Suspense, useState } from "react";
import { href, Link, useRouteLoaderData } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { later } from "~/app/ui/later";
import { Page } from "~/app/ui/page";
import { Day, UnitPrice } from "~/app/ui/values";
import { itemShape } from "~/domain/catalogs/forms";
import { importItem } from "~/operations/catalogs/import-item";
import { listSuppliers } from "~/operations/catalogs/list-suppliers";
import { type FoundItem, searchCatalogs } from "~/operations/catalogs/search-catalogs";
import type { Route } from "./+types/browse";

const ImportChoice = later(() => import("./parts/import-choice").then((it) => it.ImportChoice));

export const meta: Route.MetaFunction = () => [{ title: "Catalogues fournisseurs · Aplomb" }];

const MOST = 50;

export function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const typed = query.get("q") ?? "";
  const ctx = context.get(ctxContext);
  return answer(async () => {
    const [{ suppliers, here }, rows] = await Promise.all([
      listSuppliers(ctx),
      searchCatalogs(ctx, typed, query.get("fournisseur") ?? "", MOST),
    ]);
    return { typed, here, rows, suppliers: suppliers.filter(({ shown }) => shown) };
  });
}

export const action = async ({ context, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    itemShape,
    ({ itemId }) => importItem(context.get(ctxContext), itemId),
    () => ({ lastResult: undefined, problems: [] }),
  );

const columnsFor = (mayTake: boolean): Column<FoundItem>[] => [
  {
    key: "label",
    label: "Désignation",
    phone: "title",
    width: "38%",
    render: (row) => (
      <>
        {row.label}
        <Text size="sm" c="dimmed">
          {[
            row.familyPath,
            row.replacedBy && `remplacé par ${row.replacedBy}`,
            row.precursor && "précurseur d'explosifs",
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </>
    ),
  },
  { key: "reference", label: "Référence", phone: "line", render: (row) => row.reference },
  { key: "supplier", label: "Fournisseur", phone: "line", render: (row) => row.supplier },
  {
    key: "priced",
    label: "Tarif du",
    phone: "line",
    desk: true,
    render: (row) => (row.pricedOn ? <Day value={row.pricedOn} /> : "—"),
  },
  ...priceColumn("listPrice", "Tarif"),
  ...priceColumn("netPrice", "Prix net"),
  {
    key: "take",
    label: "",
    phone: "line",
    render: (row) => <Take row={row} mayTake={mayTake} />,
  },
];

const priceColumn = (key: "listPrice" | "netPrice", label: string): Column<FoundItem>[] => [
  {
    key,
    label,
    align: "right",
    phone: "line",
    render: (row) => (row[key] === undefined ? "" : <UnitPrice value={row[key]} />),
  },
];

function Take({ row, mayTake }: { row: FoundItem; mayTake: boolean }) {
  if (row.articleId)
    return (
      <Link to={href("/articles/:articleId", { articleId: row.articleId })}>
        Dans votre base : {row.articleReference}
      </Link>
    );
  if (!mayTake) return null;
  return (
    <Act
      to={href("/articles/catalogues")}
      fields={{ itemId: row.id }}
      variant="subtle"
      size="compact-sm"
      done={`${row.reference} rejoint votre base.`}
    >
      Reprendre
    </Act>
  );
}

/** All catalogues at once, without a quote: what the line searches, with room to compare. */
export default function BrowseCatalogs({ loaderData }: Route.ComponentProps) {
  const { typed, here, rows, suppliers } = loaderData;
  const frame = useRouteLoaderData<{ permissions: string[] }>("shell/staff");
  const mayTake = frame?.permissions.includes("article.write") ?? false;
  const sees = (key: "listPrice" | "netPrice") => rows.some((row) => row[key] !== undefined);
  const [choosing, setChoosing] = useState(false);
  return (
    <Page
      back={{ href: "/articles", label: "Articles" }}
      title="Catalogues fournisseurs"
      detail={rows.length === MOST ? `Les ${MOST} plus proches de ce que vous cherchez` : undefined}
      actions={
        mayTake &&
        here && (
          <Button variant="default" onClick={() => setChoosing(true)}>
            Ce qui est repris
          </Button>
        )
      }
    >
      <FilterBar
        search="Référence, EAN ou mots"
        filters={[
          {
            name: "fournisseur",
            label: "Fournisseur",
            all: "Tous les fournisseurs",
            options: suppliers.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      <DataTable
        label="Articles des catalogues"
        rows={rows}
        columns={columnsFor(mayTake).filter(
          ({ key }) => (key !== "listPrice" && key !== "netPrice") || sees(key),
        )}
        rowKey={(row) => String(row.id)}
        empty={
          <EmptyState
            title={typed ? `Rien pour « ${typed} »` : "Que cherchez-vous ?"}
            text={
              suppliers.length > 0
                ? `Une référence, un code EAN ou quelques mots, chez ${suppliers.length} fournisseurs.`
                : "Aucun catalogue n'est chargé, ou ils sont tous cachés dans les réglages."
            }
          />
        }
      />
      <Suspense>{choosing && <ImportChoice onClose={() => setChoosing(false)} />}</Suspense>
    </Page>
  );
}
