import { sql } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import { company } from "~/db/schema/settings";
import type { Mapping, Values } from "~/domain/imports/field";
import type { ImportOptions } from "~/domain/imports/options";
import type { Existing } from "~/domain/imports/plan";
import { articleRecogniser } from "~/domain/imports/recognise-articles";
import { cellText, type Sheet } from "~/domain/imports/sheet";
import { type ArticleRow, allFamilies, type FamilyRow } from "../articles/load";
import type { Ctx } from "../context.server";

/** An article as a plan knows it, with the row it came from. */
export interface ExistingArticle extends Existing {
  article: ArticleRow;
}

/** What an article file is compared with: the articles it names, and the families. */
export async function articleSurroundings(ctx: Ctx, sheet: Sheet, mapping: Mapping, options: ImportOptions) {
  const column = Object.keys(mapping).find((at) => mapping[at] === "reference");
  const references = sheet.rows
    .map((row) => cellText(row.cells[Number(column)]).toLowerCase())
    .filter(Boolean);
  const [families, companies, ...found] = await ctx.db.batch([
    allFamilies(ctx),
    ctx.db.select({ vatRegime: company.vatRegime }).from(company).limit(1),
    ...pieces(references).map((piece) =>
      ctx.db
        .select()
        .from(article)
        .where(
          sql`lower(${article.reference}) in (select lower(value) from json_each(${JSON.stringify(piece)}))`,
        ),
    ),
  ]);
  const byReference = new Map(
    found.flat().map((row) => [row.reference.toLowerCase(), existingArticle(row, families)]),
  );
  const recogniser = articleRecogniser({
    byReference,
    families,
    createsFamilies: options.createsFamilies,
    vatBp: companies[0]?.vatRegime === "franchise" ? 0 : 2000,
  });
  return { recogniser };
}

/** A bound value holds at most 2 MB. */
function pieces(references: string[]): string[][] {
  const size = 20_000;
  return Array.from({ length: Math.ceil(references.length / size) }, (_, i) =>
    references.slice(i * size, (i + 1) * size),
  );
}

function existingArticle(row: ArticleRow, families: FamilyRow[]): ExistingArticle {
  const own = families.find((f) => f.id === row.familyId);
  const parent = families.find((f) => f.id === own?.parentId);
  const values: Values = {
    reference: row.reference,
    label: row.label,
    description: row.description,
    type: row.type,
    family: parent?.name ?? own?.name ?? "",
    subFamily: parent ? (own?.name ?? "") : "",
    unit: row.unit,
    purchasePrice: row.purchasePrice,
    salePrice: row.salePrice,
    vatBp: row.vatBp,
    salesAccount: row.salesAccount,
    purchaseAccount: row.purchaseAccount,
    supplier: row.supplier,
    supplierReference: row.supplierReference,
    ean: row.ean,
    warrantyMonths: row.warrantyMonths,
    lifetimeMonths: row.lifetimeMonths,
  };
  return { id: row.id, version: row.version, title: `${row.reference} · ${row.label}`, values, article: row };
}
