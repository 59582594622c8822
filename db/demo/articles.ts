import { article, articleFamily } from "~/db/schema/articles";
import { basisPoints, unitPrice } from "~/domain/money/money";
import { CATALOGUE, type DemoArticle } from "./catalogue";

type ArticleRow = typeof article.$inferInsert;
type FamilyRow = typeof articleFamily.$inferInsert;

const price = (euros: number | null) => (euros === null ? null : unitPrice(Math.round(euros * 10_000)));
const SERVICES = new Set(["labour", "rental", "subcontract", "travel"]);

/** The article base as rows, with the account a line of each article takes. */
export function demoArticles(now: number) {
  const families: FamilyRow[] = [];
  const articles: ArticleRow[] = [];
  for (const [f, family] of CATALOGUE.entries()) {
    const familyId = `demo-fam-${f + 1}`;
    families.push({
      id: familyId,
      parentId: null,
      name: family.name,
      salesAccount: family.account,
      purchaseAccount: family.purchaseAccount,
      position: f,
    });
    for (const [c, child] of family.children.entries()) {
      const childId = `${familyId}-${c + 1}`;
      families.push({
        id: childId,
        parentId: familyId,
        name: child.name,
        salesAccount: "",
        purchaseAccount: "",
        position: c,
      });
      articles.push(
        ...child.articles.map((a, i) => articleRow(a, childId, now - ((i * 37 + c * 11) % 500) * 86_400_000)),
      );
    }
  }
  return { families, articles };
}

function articleRow(a: DemoArticle, familyId: string, pricedAt: number): ArticleRow {
  return {
    id: `demo-art-${a.ref.toLowerCase()}`,
    reference: a.ref,
    label: a.label,
    description: a.description ?? "",
    type: a.type,
    familyId,
    unit: a.unit,
    purchasePrice: price(a.buy),
    salePrice: price(a.sell),
    vatBp: basisPoints(Math.round(a.vat * 100)),
    salesAccount: "",
    purchaseAccount: "",
    supplier: a.supplier ?? "",
    supplierReference: a.supplier ? `${a.supplier.slice(0, 3).toUpperCase()}-${a.ref}` : "",
    ean: "",
    warrantyMonths: a.warranty ?? null,
    lifetimeMonths: a.lifetime ?? null,
    priceChangedAt: pricedAt,
    archivedAt: null,
    createdAt: pricedAt,
    updatedAt: pricedAt,
    version: 1,
  };
}

export const isService = (type: string) => SERVICES.has(type);
