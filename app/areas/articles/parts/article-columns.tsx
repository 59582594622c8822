import { Text } from "@mantine/core";
import type { Column } from "~/app/ui/data-table";
import { Rate, UnitPrice } from "~/app/ui/values";
import { ARTICLE_TYPE_LABELS, type ArticleType } from "~/domain/articles/article";
import { formatCoefficient, margin } from "~/domain/articles/margin";
import type { BasisPoints, UnitPrice as Price } from "~/domain/money/money";
import classes from "./article-columns.module.css";
import { PriceCell } from "./price-cell";
import { PriceFreshness } from "./price-freshness";

export interface ArticleLine {
  id: string;
  reference: string;
  label: string;
  type: ArticleType;
  unit: string;
  vatBp: BasisPoints;
  family: string;
  priceChangedAt: number | null;
  archivedAt: number | null;
  version: number;
  purchasePrice?: Price | null;
  salePrice?: Price | null;
}

/** Columns of the base: amounts only for those who may see them. */
export function articleColumns(
  may: { write: boolean; prices: boolean; costs: boolean },
  now: number,
): Column<ArticleLine>[] {
  const columns: (Column<ArticleLine> | false)[] = [
    {
      key: "label",
      label: "Désignation",
      sort: "label",
      phone: "title",
      width: "34%",
      render: (row) => (
        <>
          {row.label}
          {row.archivedAt !== null && (
            <Text span c="dimmed" size="sm">
              {" "}
              · archivé
            </Text>
          )}
        </>
      ),
    },
    {
      key: "reference",
      label: "Référence",
      sort: "reference",
      phone: "line",
      width: "11rem",
      render: (row) => <span className="figures">{row.reference}</span>,
    },
    {
      key: "family",
      label: "Famille",
      phone: "hidden",
      render: (row) => (
        <span className={classes.family} title={row.family}>
          {row.type === "supply" ? "" : <Text span c="dimmed">{`${ARTICLE_TYPE_LABELS[row.type]} · `}</Text>}
          {row.family.split(" › ").at(-1) || (row.type === "supply" ? "—" : "sans famille")}
        </span>
      ),
    },
    { key: "unit", label: "Unité", phone: "hidden", width: "4.5rem", render: (row) => row.unit },
    may.costs && {
      key: "cost",
      label: "Achat HT",
      align: "right",
      phone: "hidden",
      render: (row) => <UnitPrice value={row.purchasePrice} />,
    },
    may.prices && {
      key: "price",
      label: "Vente HT",
      align: "right",
      sort: "price",
      phone: "line",
      render: (row) => <PriceCell row={row} editable={may.write && row.type !== "text"} />,
    },
    may.costs && {
      key: "margin",
      label: "Coef.",
      align: "right",
      phone: "hidden",
      render: (row) => coefficient(row),
    },
    {
      key: "vat",
      label: "TVA",
      align: "right",
      phone: "hidden",
      width: "4.5rem",
      render: (row) => <Rate value={row.vatBp} />,
    },
    may.prices && {
      key: "freshness",
      desk: true,
      label: "Prix",
      sort: "freshness",
      phone: "hidden",
      render: (row) =>
        row.type === "text" ? "" : <PriceFreshness changedAt={row.priceChangedAt} now={now} short />,
    },
  ];
  return columns.filter((column) => column !== false);
}

function coefficient(row: ArticleLine) {
  const found = margin(row.purchasePrice ?? null, row.salePrice ?? null);
  return <span className="figures">{found?.coefficient ? formatCoefficient(found.coefficient) : "—"}</span>;
}
