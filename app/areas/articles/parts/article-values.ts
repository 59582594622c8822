import type { ArticleType } from "~/domain/articles/article";
import { inputRate, inputUnitPrice } from "~/domain/money/format";
import type { BasisPoints, UnitPrice } from "~/domain/money/money";

interface Article {
  reference: string;
  label: string;
  description: string;
  type: ArticleType;
  familyId: string | null;
  unit: string;
  purchasePrice?: UnitPrice | null;
  salePrice?: UnitPrice | null;
  vatBp: BasisPoints;
  salesAccount: string;
  purchaseAccount: string;
  supplier: string;
  supplierReference: string;
  ean: string;
  warrantyMonths: number | null;
  lifetimeMonths: number | null;
  version: number;
}

const price = (value: UnitPrice | null | undefined) =>
  value === null || value === undefined ? "" : inputUnitPrice(value);
const whole = (value: number | null) => (value === null ? "" : String(value));

/** An article as the inputs of its form show it; an unknown price is an empty input. */
export const articleValues = (article: Article): Record<string, string> => ({
  reference: article.reference,
  label: article.label,
  description: article.description,
  type: article.type,
  familyId: article.familyId ?? "",
  unit: article.unit,
  purchasePrice: price(article.purchasePrice),
  salePrice: price(article.salePrice),
  vatBp: inputRate(article.vatBp),
  salesAccount: article.salesAccount,
  purchaseAccount: article.purchaseAccount,
  supplier: article.supplier,
  supplierReference: article.supplierReference,
  ean: article.ean,
  warrantyMonths: whole(article.warrantyMonths),
  lifetimeMonths: whole(article.lifetimeMonths),
  version: String(article.version),
});
