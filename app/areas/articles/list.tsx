import { Button } from "@mantine/core";
import { href, Link, useRouteLoaderData, useSearchParams } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { ARTICLE_TYPE_LABELS, ARTICLE_TYPES } from "~/domain/articles/article";
import { type ArticleFilters, listArticles } from "~/operations/articles/list-articles";
import type { Route } from "./+types/list";
import { articleColumns } from "./parts/article-columns";
import { familyOptions } from "./parts/family-options";

export const meta: Route.MetaFunction = () => [{ title: "Articles · Aplomb" }];
export const handle: Shows = { topics: () => ["articles"] };

const SORTS = ["reference", "label", "price", "freshness"] as const;

export function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const sorted = query.get("tri") ?? "";
  const sort = SORTS.find((one) => one === sorted.replace(/^-/, ""));
  const type = ARTICLE_TYPES.find((one) => one === query.get("type"));
  const state = query.get("etat");
  const filters: ArticleFilters = {
    q: query.get("q") ?? "",
    family: query.get("famille") ?? "",
    archived: state === "archives",
    down: sorted.startsWith("-"),
    ...(type ? { type } : {}),
    ...(sort ? { sort } : {}),
    ...(state === "sans-prix" ? { lacks: "no-price" as const } : {}),
    ...(state === "sans-compte" ? { lacks: "no-account" as const } : {}),
    ...(query.get("suite") ? { after: query.get("suite") ?? "" } : {}),
  };
  return answer(() => listArticles(context.get(ctxContext), filters));
}

export default function Articles({ loaderData }: Route.ComponentProps) {
  const { rows, next, total, families, may, now } = loaderData;
  const catalogs = useRouteLoaderData<{ catalogs: boolean }>("shell/staff")?.catalogs ?? false;
  const sought = useSearchParams()[0].get("q") ?? "";
  return (
    <Page
      title="Articles"
      detail={total < 2 ? `${total} article` : `${total.toLocaleString("fr-FR")} articles`}
      actions={
        <>
          <Button component={Link} to={href("/articles/familles")} variant="default">
            Familles
          </Button>
          {catalogs && (
            <Button component={Link} to={href("/articles/catalogues")} variant="default">
              Catalogues
            </Button>
          )}
          {may.import && (
            <Button component={Link} to={`${href("/imports/nouveau")}?type=articles`} variant="default">
              Importer
            </Button>
          )}
          {may.write && (
            <Button component={Link} to={href("/articles/nouveau")}>
              Créer un article
            </Button>
          )}
        </>
      }
    >
      <FilterBar
        search="Référence, désignation, EAN, fournisseur…"
        filters={[
          {
            name: "famille",
            label: "Famille",
            all: "Toutes les familles",
            options: [...familyOptions(families), { value: "none", label: "Sans famille" }],
          },
          {
            name: "type",
            label: "Type",
            all: "Tous les types",
            options: ARTICLE_TYPES.map((value) => ({ value, label: ARTICLE_TYPE_LABELS[value] })),
          },
          {
            name: "etat",
            label: "À compléter",
            all: "En service",
            options: [
              ...(may.prices ? [{ value: "sans-prix", label: "Sans prix de vente" }] : []),
              { value: "sans-compte", label: "Sans compte" },
              { value: "archives", label: "Archivés" },
            ],
          },
        ]}
      />
      <DataTable
        label="Articles"
        rows={rows}
        columns={articleColumns(may, now)}
        rowKey={(row) => row.id}
        href={(row) => href("/articles/:articleId", { articleId: row.id })}
        next={next}
        page={(data) => data as Pick<typeof loaderData, "rows" | "next">}
        {...(may.write ? { createHref: href("/articles/nouveau") } : {})}
        empty={
          <NoArticles mayImport={may.import} mayWrite={may.write} catalogs={catalogs ? { sought } : null} />
        }
      />
    </Page>
  );
}

interface NoArticlesProps {
  mayImport: boolean;
  mayWrite: boolean;
  /** Where to look further, and for what. */
  catalogs: { sought: string } | null;
}

function NoArticles({ mayImport, mayWrite, catalogs }: NoArticlesProps) {
  return (
    <EmptyState
      title="Aucun article ici"
      text="Ce que vous vendez et posez : fournitures, heures, locations, textes. Les devis s'écrivent à partir d'eux. Si vous cherchiez quelque chose, élargissez la recherche ou les filtres."
      action={
        <>
          {mayWrite && (
            <Button component={Link} to={href("/articles/nouveau")}>
              Créer un article
            </Button>
          )}
          {catalogs && (
            <Button
              component={Link}
              to={`${href("/articles/catalogues")}?q=${encodeURIComponent(catalogs.sought)}`}
              variant="subtle"
            >
              Chercher dans les catalogues
            </Button>
          )}
          {mayImport && (
            <Button component={Link} to={`${href("/imports/nouveau")}?type=articles`} variant="subtle">
              Importer un tarif CSV ou Excel
            </Button>
          )}
        </>
      }
    />
  );
}
