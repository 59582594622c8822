import { Text } from "@mantine/core";
import { href, Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Page } from "~/app/ui/page";
import { Day } from "~/app/ui/values";
import { listSuppliers } from "~/operations/catalogs/list-suppliers";
import type { Route } from "./+types/settings";
import { TariffAge } from "./parts/tariff-age";

export const meta: Route.MetaFunction = () => [{ title: "Catalogues fournisseurs · Aplomb" }];
export const handle: Shows = { topics: () => ["catalogs"] };

export const loader = ({ context }: Route.LoaderArgs) => answer(() => listSuppliers(context.get(ctxContext)));

type Supplier = Route.ComponentProps["loaderData"]["suppliers"][number];
type May = Route.ComponentProps["loaderData"]["may"];

const pathOf = (supplierId: string) => href("/reglages/catalogues/:supplierId", { supplierId });

const columnsFor = (may: May, now: number): Column<Supplier>[] => [
  {
    key: "name",
    label: "Fournisseur",
    phone: "title",
    render: (row) => (may.conditions ? <Link to={pathOf(row.id)}>{row.name}</Link> : row.name),
  },
  {
    key: "count",
    label: "Articles",
    align: "right",
    phone: "line",
    render: (row) => <span className="figures">{row.count.toLocaleString("fr-FR")}</span>,
  },
  {
    key: "priced",
    label: "Tarif du",
    phone: "line",
    render: (row) => (row.pricedOn ? <Day value={row.pricedOn} /> : "—"),
  },
  {
    key: "age",
    label: "Fraîcheur",
    phone: "line",
    render: (row) => <TariffAge pricedOn={row.pricedOn} now={now} />,
  },
  {
    key: "conditions",
    label: "Conditions",
    phone: "line",
    render: (row) => (row.conditions === 0 ? "—" : row.conditions),
  },
  {
    key: "shown",
    label: "Dans les recherches",
    phone: "line",
    render: (row) =>
      may.manage ? (
        <Act
          to={href("/reglages/catalogues/:supplierId/affichage", { supplierId: row.id })}
          fields={{ shown: row.shown ? "" : "on" }}
          variant="subtle"
          size="compact-sm"
          done={row.shown ? `${row.name} n'est plus cherché.` : `${row.name} est de nouveau cherché.`}
        >
          {row.shown ? "Montré : le cacher" : "Caché : le montrer"}
        </Act>
      ) : row.shown ? (
        "Montré"
      ) : (
        "Caché"
      ),
  },
];

/** The catalogues that quotes may be written from: which, of when, shown or not. */
export default function Catalogs({ loaderData }: Route.ComponentProps) {
  const { here, suppliers, may, now } = loaderData;
  const total = suppliers.reduce((sum, row) => sum + row.count, 0);
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Catalogues fournisseurs"
      detail={
        suppliers.length > 0
          ? `${total.toLocaleString("fr-FR")} articles cherchés depuis la ligne d'un devis, repris d'une touche.`
          : undefined
      }
    >
      {here ? (
        <DataTable
          label="Catalogues fournisseurs"
          rows={suppliers}
          columns={columnsFor(may, now)}
          rowKey={(row) => row.id}
          empty={
            <EmptyState
              title="Aucun catalogue pour l'instant"
              text="Les tarifs de vos fournisseurs se cherchent ensuite depuis la ligne d'un devis, par référence, code EAN ou mots."
            />
          }
        />
      ) : (
        <Text>
          Cette installation d'Aplomb n'a pas de base de catalogues : vos articles vivent dans votre base.
        </Text>
      )}
    </Page>
  );
}
